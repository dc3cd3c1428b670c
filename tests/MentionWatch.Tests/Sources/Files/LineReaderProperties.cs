using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Sources.Files;

namespace MentionWatch.Tests.Sources.Files;

public sealed class LineReaderProperties
{
    private const int Longest = 8;

    private static readonly Gen<string> Text = Gen.Elements("a", "bb", "\n", "\r\n", "ñ", "0123456789", "").ListOf().Select(string.Concat);

    [Fact]
    public void Lines_are_the_same_however_the_bytes_arrive()
        => Prop.ForAll(Text.ToArbitrary(), Gen.Choose(1, 20).ToArbitrary(), (text, chunk) =>
            Read(text, chunk).SequenceEqual(Split(text))).QuickCheckThrowOnFailure();

    [Fact]
    public void No_byte_is_counted_twice_or_not_at_all()
        => Prop.ForAll(Text.ToArbitrary(), Gen.Choose(1, 20).ToArbitrary(), (text, chunk) =>
        {
            var reader = new LineReader(new SlowStream(Encoding.UTF8.GetBytes(text), chunk), Longest);
            var sum = 0L;
            while (Next(reader))
            {
                sum += reader.Size;
            }

            return sum == Encoding.UTF8.GetByteCount(text);
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<string> Split(string text)
    {
        var lines = text.Split('\n');
        return lines.Take(lines[^1].Length == 0 ? lines.Length - 1 : lines.Length)
            .Select(line => Encoding.UTF8.GetByteCount(line) > Longest ? "too long" : line.EndsWith('\r') ? line[..^1] : line);
    }

    private static List<string> Read(string text, int chunk)
    {
        var reader = new LineReader(new SlowStream(Encoding.UTF8.GetBytes(text), chunk), Longest);
        var lines = new List<string>();
        while (Next(reader))
        {
            lines.Add(reader.IsTooLong ? "too long" : Encoding.UTF8.GetString(reader.Line.Span));
        }

        return lines;
    }

    /// <summary>The stream answers at once, and so does the reader.</summary>
    private static bool Next(LineReader reader)
    {
        var step = reader.NextAsync(CancellationToken.None).AsTask();
        step.IsCompleted.ShouldBeTrue();
        return step.GetAwaiter().GetResult();
    }

    /// <summary>Hands out no more than a few bytes at a time.</summary>
    private sealed class SlowStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => base.ReadAsync(buffer.Length > chunk ? buffer[..chunk] : buffer, cancellationToken);
    }
}
