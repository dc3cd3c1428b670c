using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Classification.Streaming;
using MentionWatch.Tests.Buffering.Support;

namespace MentionWatch.Tests.Classification.Streaming;

public sealed class JsonLinesClassifierProperties
{
    private static readonly string[] Answered =
    [
        """{"text":"awful service"}""", """{"id":"a","text":"me encanta ñ 😡","lang":"es"}""", """{"id":{"a": [1, "\ud83d"]},"text":"half \ud83d of it"}""",
        """ {"other":[{"text":1}],"text":"thanks","id":12345678901234567890} """, """{"text":""}""", $$"""{"text":"{{new string('x', 300_000)}}"}""",
    ];

    private static readonly string[] Refused = ["""{"text":7}""", """{"lang":"es"}""", """{"text":""", "[1]", "null", """{"text":"a"} b"""];

    private static readonly Gen<string[]> Lines = Gen.Elements([.. Answered, .. Refused, "", " \t", "\u00A0"]).ArrayOf();
    private static readonly Gen<string> LineEnd = Gen.Elements("\n", "\r\n", "\r");

    [Fact]
    public void Lines_have_the_same_answers_as_one_by_one_however_the_bytes_arrive()
        => Prop.ForAll(Lines.ToArbitrary(), LineEnd.ToArbitrary(), Gen.Choose(1, 5_000).ToArbitrary(), (lines, lineEnd, chunk) =>
        {
            var alone = lines.Select(line => Run(Encoding.UTF8.GetBytes(line), int.MaxValue)).ToArray();
            var together = Run(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + lineEnd))), chunk);

            together.Output.ShouldBe(string.Concat(alone.Select(line => line.Output)));
            together.Error.ShouldBe(string.Concat(alone.Select((line, index) => line.Error.Replace("stdin:1:", $"stdin:{index + 1}:", StringComparison.Ordinal))));
            together.IsWhole.ShouldBe(alone.All(line => line.IsWhole));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_byte_order_mark_is_skipped_and_an_invalid_byte_replaced()
    {
        byte[] line = [.. Encoding.UTF8.Preamble, .. """{"id":"b","text":"awful """u8, 0xFF, .. "\"}"u8];
        Run(line, 1).ShouldBe(Run("{\"id\":\"b\",\"text\":\"awful \uFFFD\"}"u8.ToArray(), 1));
    }

    [Theory]
    [InlineData("""{"text":7}""", "stdin:1: the line is not valid JSON of this shape at byte 9: a line must be a JSON object")]
    [InlineData("""{"lang":"es"}""", "stdin:1: a line must be a JSON object")]
    public void A_malformed_line_is_named_with_the_byte_where_it_goes_wrong(string line, string message)
        => Run(Encoding.UTF8.GetBytes(line), int.MaxValue).Error.ShouldStartWith(message);

    private static (string Output, string Error, bool IsWhole) Run(byte[] input, int chunk)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        using var lines = new JsonLinesClassifier(new KeywordClassifier(), explainer: null, language: null, error);
        var isWhole = lines.RunAsync(new ChunkedStream(input, chunk), output, CancellationToken.None).GetAwaiter().GetResult();
        return (Encoding.UTF8.GetString(output.ToArray()), error.ToString(), isWhole);
    }

    /// <summary>Gives so many bytes at a time at most.</summary>
    private sealed class ChunkedStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => base.ReadAsync(buffer[..Math.Min(buffer.Length, chunk)], cancellationToken);
    }
}
