using System.Runtime.CompilerServices;
using MentionWatch.Core.Mentions;
using MentionWatch.Sources.Json;

namespace MentionWatch.Sources.Files;

/// <summary>Follows a file of mentions: what was appended since the last poll, also across rotation and truncation.</summary>
internal sealed partial class FileSource(string name, FileSourceOptions options, TimeProvider clock, ILogger<FileSource> logger) : ISource
{
    private const int PageLines = 1000;
    private const int LoggedRejects = 10;

    private readonly MentionReader _reader = new(name, clock);

    public static ISource Create(string name, FileSourceOptions options, IServiceProvider services)
        => ActivatorUtilities.CreateInstance<FileSource>(services, name, options);

    public async IAsyncEnumerable<SourcePage> PollAsync(SourceCursor cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var position = FileCursor.Parse(cursor);
        await using var current = FollowedFile.Open(options.Path);
        var replaced = !current.Continues(position);
        if (replaced)
        {
            await foreach (var page in ReadRotatedAsync(position, cancellationToken))
            {
                yield return page;
            }
        }

        await foreach (var page in ReadAsync(current, replaced ? FileCursor.Beginning : position, cancellationToken))
        {
            yield return page;
        }
    }

    private async IAsyncEnumerable<SourcePage> ReadRotatedAsync(FileCursor position, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rotated = FollowedFile.FindRotated(options.Path, position);
        if (rotated.Count == 0)
        {
            Log.Truncated(logger, name, position.Offset);
            yield return new SourcePage([], Checkpoint: null, PossibleGap: true);
        }

        foreach (var path in rotated)
        {
            await using var file = FollowedFile.Open(path);
            await foreach (var page in ReadAsync(file, position, cancellationToken))
            {
                yield return page;
            }

            position = FileCursor.Beginning;
        }
    }

    private async IAsyncEnumerable<SourcePage> ReadAsync(FollowedFile file, FileCursor position, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = new LineReader(file.From(position.Offset), options.MaxLineBytes);
        var rejects = new RejectLog(logger, name, LoggedRejects);
        var page = new List<Mention>(PageLines);
        var count = 0;
        while (await lines.NextAsync(cancellationToken))
        {
            var reading = Read(lines);
            if (!lines.IsTerminated && reading.Mention is null)
            {
                break;
            }

            position = position with { Offset = position.Offset + lines.Size, Line = position.Line + (lines.IsTerminated ? 1 : 0) };
            Keep(reading, lines, position.Line, page, rejects);
            if (++count % PageLines == 0)
            {
                yield return Page(file, position, page, rejects);
                page = new List<Mention>(PageLines);
            }
        }

        yield return Page(file, position, page, rejects);
    }

    private MentionReading Read(LineReader lines)
        => lines.IsTooLong
            ? MentionReading.Bad("", "is longer than MaxLineBytes")
            : lines.Line.Span.Trim(" \t\uFEFF"u8).IsEmpty ? default : _reader.Read(WithoutMark(lines.Line.Span));

    private static void Keep(MentionReading reading, LineReader lines, long number, List<Mention> page, RejectLog rejects)
    {
        if (reading.Mention is { } mention)
        {
            page.Add(mention);
        }
        else if (reading.Problem is { } problem && lines.IsTerminated)
        {
            rejects.Add(number, reading.Path, problem);
        }
    }

    private static SourcePage Page(FollowedFile file, FileCursor position, List<Mention> mentions, RejectLog rejects)
        => new(mentions, (position with { Head = file.Head(position.Offset) }).ToCursor(), rejects.Take());

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> line)
        => line.StartsWith("\uFEFF"u8) ? line[3..] : line;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Source {Source}: the file was truncated or replaced after byte {Offset} and the rest of it is gone; reading the new one from its beginning")]
        public static partial void Truncated(ILogger logger, string source, long offset);
    }
}
