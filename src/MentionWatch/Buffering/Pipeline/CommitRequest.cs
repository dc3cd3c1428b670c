using System.Runtime.InteropServices;
using MentionWatch.Buffering.Payloads;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Detection;
using MentionWatch.Core.Mentions;
using StackExchange.Redis;

namespace MentionWatch.Buffering.Pipeline;

/// <summary>Writes the arguments of <c>commit.lua</c>; the order is told at the head of the script.</summary>
internal sealed class CommitRequest
{
    private const int DeadLettersKept = 1000;

    private static readonly RedisValue[] SmallNumbers = [.. Enumerable.Range(0, 512).Select(number => (RedisValue)(long)number)];

    private readonly MentionBatch _batch;
    private readonly Verdict[] _verdicts;
    private readonly CommitRules _rules;
    private readonly PayloadWriter _writer = new();
    private readonly List<RedisValue> _arguments;
    private readonly Dictionary<(string Source, string Language), RedisValue> _origins = [];
    private readonly List<int> _order;

    public CommitRequest(MentionBatch batch, Verdict[] verdicts, CommitRules rules)
    {
        (_batch, _verdicts, _rules) = (batch, verdicts, rules);
        _arguments = new List<RedisValue>(64 + (5 * verdicts.Length));
        _order = new List<int>(verdicts.Length);
        AddHeader();
        AddEntries();
        AddDead();
        AddHours();
    }

    /// <summary>Flags of one mention, as the script knows them.</summary>
    [Flags]
    private enum Mark
    {
        None = 0,
        Negative = 1,
        Complaint = 2,
        Backfill = 4,
        Engagement = 8,
        Post = 16,
        Undated = 32,
        Origin = 64,
        Late = 128,
        Loud = 256,
    }

    /// <summary>Mentions left out, by reason.</summary>
    public Dictionary<string, int> Refused { get; } = [];

    public RedisKey[] Keys =>
    [
        RedisKeys.Stream(_batch.Partition), RedisKeys.Waiting(_batch.Partition), RedisKeys.Changed(_batch.Partition),
        RedisKeys.Late(_batch.Partition), RedisKeys.DeadLetters(_batch.Partition), RedisKeys.Deleted(_batch.Partition),
    ];

    public RedisValue[] Arguments => [.. _arguments];

    /// <summary>The verdicts on the mentions that were counted.</summary>
    /// <param name="repeated">Places of those that had been counted before, as the script tells them.</param>
    public Verdict[] NewVerdicts(int[] repeated)
    {
        var before = repeated.ToHashSet();
        return [.. _order.Where((_, place) => !before.Contains(place)).Select(index => _verdicts[index])];
    }

    private void AddHeader()
    {
        _arguments.Add(RedisKeys.Prefix(_batch.Partition));
        _arguments.Add(PartitionReader.Group);
        _arguments.Add(_rules.LateLifetime);
        _arguments.Add(_rules.Now);
        _arguments.Add(CommitRules.UndatedLifetime);
        _arguments.Add(_rules.EvidencePerMinute);
        _arguments.Add(DeadLettersKept);
    }

    private void AddEntries()
    {
        _arguments.Add(_batch.Entries.Count);
        foreach (var entry in _batch.Entries)
        {
            _arguments.Add(entry.Id);
            _arguments.Add(entry.Payloads.Count);
        }
    }

    private void AddDead()
    {
        _arguments.Add(_batch.Dead.Count);
        foreach (var dead in _batch.Dead)
        {
            _arguments.Add(dead.Reason);
            _arguments.Add(dead.Payload);
        }
    }

    private void AddHours()
    {
        var hours = new Dictionary<(string Brand, long Hour), List<int>>();
        for (var index = 0; index < _verdicts.Length; index++)
        {
            Place(index, hours);
        }

        _arguments.Add(hours.Count);
        foreach (var ((brand, hour), mentions) in hours)
        {
            AddHour(brand, hour, mentions);
        }
    }

    private void Place(int index, Dictionary<(string Brand, long Hour), List<int>> hours)
    {
        var (brand, mention) = _batch.Mentions[index];
        if (_rules.Refuse(mention) is { } reason)
        {
            Refused[reason] = Refused.GetValueOrDefault(reason) + 1;
            return;
        }

        var key = (brand, mention.CreatedAt.ToUnixTimeSeconds() / CommitRules.SecondsPerHour);
        if (!hours.TryGetValue(key, out var mentions))
        {
            hours[key] = mentions = [];
        }

        mentions.Add(index);
    }

    private void AddHour(string brand, long hour, List<int> mentions)
    {
        var week = hour * CommitRules.SecondsPerHour / CommitRules.SecondsPerWeek;
        _arguments.Add(brand);
        _arguments.Add(hour);
        _arguments.Add(week);
        _arguments.Add(_rules.CountLifetime(hour));
        _arguments.Add(_rules.MarkLifetime(week));
        _arguments.Add(_rules.PostLifetime(hour));
        _arguments.Add(_rules.OriginLifetime(hour));
        _arguments.Add(_rules.IsLate(hour) ? 1 : 0);
        _arguments.Add(mentions.Count);
        foreach (var index in mentions)
        {
            _order.Add(index);
            AddMention(brand, _batch.Mentions[index].Mention, _verdicts[index], hour);
        }
    }

    private void AddMention(string brand, Mention mention, in Verdict verdict, long hour)
    {
        var mark = MarkOf(mention, verdict, hour) | LiveMarkOf(brand, mention, verdict);
        _arguments.Add(MentionIdentity.Of(mention));
        _arguments.Add(MentionIdentity.OfAuthor(mention) is { } author ? InHour(author, hour) : RedisValue.EmptyString);
        _arguments.Add(SmallNumbers[mention.CreatedAt.Minute]);
        _arguments.Add(SmallNumbers[(int)mark]);
        if (mark.HasFlag(Mark.Engagement))
        {
            _arguments.Add(EngagementPayload.Encode(mention.Engagement!, _writer));
        }

        if (mark.HasFlag(Mark.Post))
        {
            _arguments.Add(PostPayload.Encode(mention, verdict, _writer));
        }

        if (mark.HasFlag(Mark.Origin))
        {
            _arguments.Add(OriginOf(mention.Source, verdict.Language));
        }
    }

    private RedisValue OriginOf(string source, string language)
    {
        ref var origin = ref CollectionsMarshal.GetValueRefOrAddDefault(_origins, (source, language), out var isKnown);
        return isKnown ? origin : origin = $"{language} {source}";
    }

    private Mark MarkOf(Mention mention, in Verdict verdict, long hour)
    {
        var negative = verdict.Sentiment == Sentiment.Negative;
        var evidence = (negative || verdict.IsComplaint) && _rules.PostLifetime(hour) > 0;
        return (negative ? Mark.Negative : Mark.None)
            | (verdict.IsComplaint ? Mark.Complaint : Mark.None)
            | (mention.Backfill ? Mark.Backfill : Mark.None)
            | (mention.Engagement is null ? Mark.None : Mark.Engagement)
            | (evidence ? Mark.Post : Mark.None)
            | (mention.Undated ? Mark.Undated : Mark.None)
            | (negative && !mention.Backfill && _rules.OriginLifetime(hour) > 0 ? Mark.Origin : Mark.None);
    }

    /// <summary>What the detector wants to know of mentions that are news.</summary>
    private Mark LiveMarkOf(string brand, Mention mention, in Verdict verdict)
        => mention.Backfill || mention.Undated ? Mark.None
            : (mention.FetchedAt - mention.CreatedAt >= MinuteCounts.LateFrom ? Mark.Late : Mark.None)
                | (verdict.Sentiment == Sentiment.Negative && _rules.IsLoud(brand, mention, verdict.IsComplaint) ? Mark.Loud : Mark.None);

    /// <summary>One number for an author in one hour: all hours of a week share one tree.</summary>
    private static long InHour(long author, long hour)
        => (long)(((ulong)author + ((ulong)hour * 0x9E3779B97F4A7C15)) & long.MaxValue);
}
