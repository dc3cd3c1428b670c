using System.Text.Json;
using MentionWatch.Buffering;
using MentionWatch.Core.Mentions;
using MentionWatch.Sources.Json;

namespace MentionWatch.Sources.Ingest;

/// <summary>Reads a pushed body: a mention, an array of them, or an event <c>{"type","data"}</c> around either.</summary>
internal sealed class IngestParser(string source, TimeProvider clock)
{
    public const int MostMentions = 500;
    private const string DeletedType = "mention.deleted";
    private const string CreatedType = "mention.created";
    private const string UpdatedType = "mention.updated";

    private readonly MentionReader _reader = new(source, clock);
    private readonly List<Mention> _mentions = [];
    private readonly List<DeletedMention> _deleted = [];
    private readonly List<IngestProblem> _problems = [];

    public static IngestBatch Parse(string source, TimeProvider clock, ReadOnlyMemory<byte> body)
    {
        var parser = new IngestParser(source, clock);
        parser.Read(body);
        return new IngestBatch(parser._mentions, parser._deleted, parser._problems);
    }

    private void Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 32 });
            ReadItems(document.RootElement);
        }
        catch (JsonException exception)
        {
            _problems.Add(new IngestProblem(
                Index: null,
                Path: "",
                FormattableString.Invariant($"is not JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine})")));
        }
        catch (InvalidOperationException)
        {
            // So the parser reports escapes that are half of a character, when they are read.
            _problems.Add(new IngestProblem(Index: null, Path: "", Problem: "holds an escape such as \\ud800 without its other half"));
        }
    }

    private void ReadItems(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Array)
        {
            ReadItem(root, index: 0);
        }
        else if (root.GetArrayLength() > MostMentions)
        {
            _problems.Add(new IngestProblem(Index: null, Path: "", FormattableString.Invariant($"holds more than {MostMentions} mentions; send several")));
        }
        else
        {
            foreach (var (index, item) in root.EnumerateArray().Index())
            {
                ReadItem(item, index);
            }
        }
    }

    private void ReadItem(JsonElement item, int index)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            _problems.Add(new IngestProblem(index, "", "must be an object"));
        }
        else if (item.TryGetProperty("type"u8, out var type) && item.TryGetProperty("data"u8, out var data))
        {
            ReadEvent(type, data, index);
        }
        else
        {
            ReadMention(item, index);
        }
    }

    private void ReadEvent(JsonElement type, JsonElement data, int index)
    {
        switch (type.ValueKind == JsonValueKind.String ? type.GetString() : null)
        {
            case CreatedType or UpdatedType:
                ReadMention(data, index);
                break;
            case DeletedType:
                ReadDeletion(data, index);
                break;
            default:
                _problems.Add(new IngestProblem(index, "type", $"must be {CreatedType}, {UpdatedType} or {DeletedType}"));
                break;
        }
    }

    private void ReadMention(JsonElement item, int index)
    {
        var reading = _reader.Read(item);
        if (reading.Mention is { } mention)
        {
            _mentions.Add(mention);
        }
        else
        {
            _problems.Add(new IngestProblem(index, reading.Path, reading.Problem));
        }
    }

    private void ReadDeletion(JsonElement data, int index)
    {
        var reading = MentionReader.ReadDeletion(data);
        if (reading.Id is { Length: > 0 } id)
        {
            _deleted.Add(new DeletedMention(MentionReader.Qualify(reading.Source, id), reading.CreatedAt));
        }
        else
        {
            _problems.Add(new IngestProblem(index, "data.id", "is missing"));
        }
    }
}
