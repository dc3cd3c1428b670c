using System.Globalization;
using MentionWatch.Buffering.Payloads;
using MentionWatch.Buffering.Pipeline.Counting;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Mentions;
using StackExchange.Redis;

namespace MentionWatch.Buffering.Pipeline;

/// <summary>Writes the arguments of <c>commit.lua</c>; their order is told at the head of the script.</summary>
internal sealed class CommitRequest
{
    private const int DeadLettersKept = 1000;

    private readonly MentionBatch _batch;
    private readonly Verdict[] _verdicts;
    private readonly BatchTally _tally;
    private readonly CommitRules _rules;
    private readonly MessagePackWriter _plan = new();
    private readonly MessagePackWriter _counts = new();
    private readonly PayloadWriter _payloads = new();
    private readonly List<RedisValue> _posts = [];

    public CommitRequest(MentionBatch batch, Verdict[] verdicts, BatchTally tally, CommitRules rules)
    {
        (_batch, _verdicts, _tally, _rules) = (batch, verdicts, tally, rules);
        _plan.Array(12);
        AddHeader();
        AddList(batch.Entries, entry => _plan.Text((string)entry.Id!));
        AddList(batch.Entries, entry => _plan.Number(entry.Payloads.Count));
        AddList(batch.Dead, dead => _plan.Text(dead.Reason));
        AddList(tally.Weeks, AddWeek);
        AddReactions();
    }

    public RedisKey[] Keys =>
    [
        RedisKeys.Stream(_batch.Partition), RedisKeys.Waiting(_batch.Partition), RedisKeys.Changed(_batch.Partition),
        RedisKeys.Late(_batch.Partition), RedisKeys.DeadLetters(_batch.Partition), RedisKeys.Deleted(_batch.Partition),
    ];

    public RedisValue[] Arguments => [_plan.ToArray(), .. _batch.Dead.Select(dead => (RedisValue)dead.Payload.ToArray()), .. _posts];

    private void AddHeader()
    {
        _plan.Text(RedisKeys.Prefix(_batch.Partition));
        _plan.Text(PartitionReader.Group);
        _plan.Number(_rules.LateLifetime);
        _plan.Number(_rules.Now);
        _plan.Number(CommitRules.UndatedLifetime);
        _plan.Number(_rules.EvidencePerMinute);
        _plan.Number(DeadLettersKept);
    }

    private void AddWeek(WeekTally week)
    {
        _plan.Array(7);
        _plan.Text(week.Brand);
        _plan.Text(string.Create(CultureInfo.InvariantCulture, $"{week.Brand}:{week.Week}:"));
        _plan.Number(_rules.MarkLifetime(week.Week));
        AddList(week.Mentions.Keys, _plan.Digits);
        AddList(week.Undated, _plan.Digits);
        AddList(week.Hours, hour => AddHour(week.Brand, hour));
        AddList(week.UndatedAgain, _plan.Digits);
    }

    private void AddHour(string brand, HourTally hour)
    {
        _plan.Array(10);
        _plan.Text(Name(brand, hour.Hour));
        _plan.Number(_rules.CountLifetime(hour.Hour));
        _plan.Number(_rules.PostLifetime(hour.Hour));
        _plan.Number(_rules.OriginLifetime(hour.Hour));
        _plan.Flag((hour.HasLive || hour.IsLoudAgain) && !GroupKey.Is(brand));
        _plan.Flag(hour.HasBackfill || (hour.HasLive && _rules.IsLate(hour.Hour)));
        AddMinutes(hour);
        AddAuthors(hour);
        AddPosts(hour);
        AddOrigins(hour);
    }

    private void AddMinutes(HourTally hour)
    {
        var minutes = hour.Settle();
        _plan.Map(minutes.Count);
        foreach (var (minute, additions) in minutes)
        {
            AddMinute(minute);
            _counts.Clear();
            additions.Write(_counts);
            _plan.Text(_counts.Written);
        }
    }

    private void AddAuthors(HourTally hour)
    {
        _plan.Map(hour.Authors.Count);
        foreach (var (author, place) in hour.Authors)
        {
            _plan.Digits(author);
            _plan.Digits(place.Value);
        }
    }

    private void AddPosts(HourTally hour)
    {
        _plan.Array(2 * hour.Posts.Count);
        foreach (var index in hour.Posts)
        {
            var mention = _batch.Mentions[index].Mention;
            AddMinute(mention.CreatedAt.Minute);
            _plan.Digits(MentionIdentity.Of(mention));
            _posts.Add(PostPayload.Encode(mention, _verdicts[index], _payloads));
        }
    }

    private void AddOrigins(HourTally hour)
    {
        _plan.Map(hour.Origins.Count);
        foreach (var ((minute, language, source), mentions) in hour.Origins)
        {
            _plan.Text(string.Create(CultureInfo.InvariantCulture, $"{minute} {language} {source}"));
            _plan.Number(mentions);
        }
    }

    /// <summary>Reactions are what the last one says.</summary>
    private void AddReactions()
    {
        var repeated = _tally.Repeated.Select(index => _batch.Mentions[index]).Where(repeated => repeated.Mention.Engagement is not null).ToArray();
        _plan.Array(3 * repeated.Length);
        foreach (var (brand, mention) in repeated)
        {
            _plan.Text(Name(brand, mention.CreatedAt.ToUnixTimeSeconds() / CommitRules.SecondsPerHour));
            _plan.Digits(MentionIdentity.Of(mention));
            _plan.Text(EngagementPayload.Encode(mention.Engagement!, _payloads));
        }
    }

    private void AddList<T>(IReadOnlyCollection<T> items, Action<T> add)
    {
        _plan.Array(items.Count);
        foreach (var item in items)
        {
            add(item);
        }
    }

    private void AddMinute(int minute) => _plan.Text([(byte)MinutePayload.FieldOf(minute)]);

    private static string Name(string brand, long hour) => string.Create(CultureInfo.InvariantCulture, $"{brand}:{hour}");
}
