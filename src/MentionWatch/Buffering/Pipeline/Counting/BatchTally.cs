using MentionWatch.Core.Classification;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Buffering.Pipeline.Counting;

/// <summary>A classified batch, added up by brand, week and hour.</summary>
internal sealed class BatchTally
{
    private readonly MentionBatch _batch;
    private readonly Verdict[] _verdicts;
    private readonly CommitRules _rules;
    private readonly Dictionary<(string Brand, long Week), WeekTally> _weeks = [];
    private readonly HashSet<(string Brand, long Mention)> _undated = [];
    private readonly HashSet<int> _before;

    /// <summary>Adds up.</summary>
    /// <param name="batch">The mentions.</param>
    /// <param name="verdicts">What the classifier said of each.</param>
    /// <param name="rules">What is counted and kept now.</param>
    /// <param name="before">Places in the batch of those that had been counted before.</param>
    public BatchTally(MentionBatch batch, Verdict[] verdicts, CommitRules rules, IEnumerable<int> before)
    {
        (_batch, _verdicts, _rules, _before) = (batch, verdicts, rules, [.. before]);
        for (var index = 0; index < verdicts.Length; index++)
        {
            Add(index, batch.Mentions[index]);
        }

        Weeks = [.. _weeks.Values];
    }

    public IReadOnlyList<WeekTally> Weeks { get; }

    /// <summary>Places in the batch of mentions that count nothing, for they had been counted before or are twice in it.</summary>
    public List<int> Repeated { get; } = [];

    /// <summary>Mentions left out, by reason.</summary>
    public Dictionary<string, int> Refused { get; } = [];

    /// <summary>The verdicts on the mentions that are counted.</summary>
    public Verdict[] Verdicts() => [.. Weeks.SelectMany(week => week.Mentions.Values).Select(index => _verdicts[index])];

    private void Add(int index, BrandMention brandMention)
    {
        var (brand, mention) = brandMention;
        if (_rules.Refuse(mention) is { } reason)
        {
            Refused[reason] = Refused.GetValueOrDefault(reason) + 1;
            return;
        }

        var id = MentionIdentity.Of(mention);
        var hour = mention.CreatedAt.ToUnixTimeSeconds() / CommitRules.SecondsPerHour;
        var week = Week(brand, WeekOf(hour));
        var tallied = TalliedMention.Of(brand, mention, _verdicts[index], _rules);
        if (IsNew(index, brandMention, week, id))
        {
            Count(index, mention, tallied, week.Of(hour));
            CountInGroups(brandMention, tallied, hour);
            return;
        }

        Repeated.Add(index);
        if (tallied.Loud)
        {
            week.Of(hour).MarkLoud(tallied.Minute);
            MarkLoudInGroups(brandMention, tallied.Minute, hour);
        }

        if (mention.Undated)
        {
            week.UndatedAgain.Add(id);
        }
    }

    private bool IsNew(int index, BrandMention mention, WeekTally week, long id)
    {
        if (_before.Contains(index) || (mention.Mention.Undated && !_undated.Add((mention.Brand, id))) || !week.Mentions.TryAdd(id, index))
        {
            return false;
        }

        if (mention.Mention.Undated)
        {
            week.Undated.Add(id);
        }

        return true;
    }

    private void Count(int index, Mention mention, in TalliedMention tallied, HourTally hour)
    {
        hour.Add(tallied, MentionIdentity.OfAuthor(mention.Author.Identity));
        if ((tallied.Negative || tallied.Complaint) && _rules.PostLifetime(hour.Hour) > 0)
        {
            hour.Posts.Add(index);
        }

        if (tallied.Negative && !tallied.Backfill && _rules.OriginLifetime(hour.Hour) > 0)
        {
            hour.AddOrigin(tallied.Minute, _verdicts[index].Language, mention.Source);
        }
    }

    /// <summary>A group is counted like a brand; which mentions were counted before is known by the brand's marks, and posts and origins are the brand's.</summary>
    private void CountInGroups(BrandMention mention, in TalliedMention tallied, long hour)
    {
        foreach (var key in _rules.GroupKeys(mention.Brand, mention.Mention.Source))
        {
            Week(key, WeekOf(hour)).Of(hour).Add(tallied, MentionIdentity.OfAuthor(mention.Mention.Author.Identity));
        }
    }

    private void MarkLoudInGroups(BrandMention mention, byte minute, long hour)
    {
        foreach (var key in _rules.GroupKeys(mention.Brand, mention.Mention.Source))
        {
            Week(key, WeekOf(hour)).Of(hour).MarkLoud(minute);
        }
    }

    private static long WeekOf(long hour) => hour * CommitRules.SecondsPerHour / CommitRules.SecondsPerWeek;

    private WeekTally Week(string brand, long week)
        => _weeks.TryGetValue((brand, week), out var tally) ? tally : _weeks[(brand, week)] = new WeekTally(brand, week);
}
