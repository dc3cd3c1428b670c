using MentionWatch.Classification;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Detection;
using MentionWatch.Core.Mentions;
using MentionWatch.Engines.Tables;

namespace MentionWatch.Tests.EndToEnd;

/// <summary>The buckets that must come out, counted in memory by the same model.</summary>
internal sealed class Truth
{
    private const int BatchSize = 4096;

    private readonly TableClassifier _classifier = ModelDirectory.LoadTables("");
    private readonly Dictionary<string, MinuteCounter> _counters = new(StringComparer.Ordinal);
    private readonly List<WrittenMention> _batch = new(BatchSize);

    public IReadOnlyCollection<string> Brands => _counters.Keys;

    /// <summary>Mentions without the repetitions.</summary>
    public int Distinct { get; private set; }

    public DateTimeOffset First { get; private set; } = DateTimeOffset.MaxValue;

    public async Task AddAsync(WrittenMention mention)
    {
        _batch.Add(mention);
        First = mention.CreatedAt < First ? mention.CreatedAt : First;
        if (_batch.Count == BatchSize)
        {
            await CountAsync();
        }
    }

    /// <summary>The minutes of one brand.</summary>
    public async Task<MinuteCounts[]> ReadAsync(string brand, long firstMinute, int minutes)
    {
        await CountAsync();
        var counts = new MinuteCounts[minutes];
        _counters[brand].Read(firstMinute, counts);
        return counts;
    }

    private async Task CountAsync()
    {
        var verdicts = new Verdict[_batch.Count];
        await _classifier.ClassifyAsync(_batch.Select(mention => new TextToClassify(mention.Text, mention.Lang)).ToArray(), verdicts, CancellationToken.None);
        for (var index = 0; index < verdicts.Length; index++)
        {
            Count(_batch[index], verdicts[index]);
        }

        _batch.Clear();
    }

    private void Count(WrittenMention mention, Verdict verdict)
    {
        if (!_counters.TryGetValue(mention.Brand, out var counter))
        {
            _counters[mention.Brand] = counter = new MinuteCounter();
        }

        var counted = new CountedMention(
            StableHash.Of(mention.Source, mention.Id), StableHash.Of(mention.Author), mention.CreatedAt,
            verdict.Sentiment == Sentiment.Negative, verdict.IsComplaint);
        Distinct += counter.Add(counted) ? 1 : 0;
    }
}
