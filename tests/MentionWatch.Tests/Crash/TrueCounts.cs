using MentionWatch.Buffering;
using MentionWatch.Classification;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Detection;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Tests.Crash;

/// <summary>What the minutes of every brand must be: by the counter in memory and the classifier that the worker uses.</summary>
internal sealed class TrueCounts
{
    private readonly Dictionary<string, MinuteCounter> _counters = new(StringComparer.Ordinal);

    private TrueCounts()
    {
    }

    public IEnumerable<string> Brands => _counters.Keys;

    public static async Task<TrueCounts> OfAsync(IReadOnlyList<BrandMention> mentions)
    {
        var verdicts = new Verdict[mentions.Count];
        var texts = mentions.Select(mention => new TextToClassify(mention.Mention.Text, mention.Mention.Language)).ToArray();
        await ClassifierEngines.Create(ClassifierEngines.Linear, "").ClassifyAsync(texts, verdicts, CancellationToken.None);
        var truth = new TrueCounts();
        for (var index = 0; index < verdicts.Length; index++)
        {
            truth.Add(mentions[index], verdicts[index]);
        }

        return truth;
    }

    public MinuteCounts[] Read(string brand, long firstMinute, int minutes)
    {
        var counts = new MinuteCounts[minutes];
        _counters[brand].Read(firstMinute, counts);
        return counts;
    }

    private void Add(BrandMention mention, in Verdict verdict)
    {
        if (!_counters.TryGetValue(mention.Brand, out var counter))
        {
            _counters[mention.Brand] = counter = new MinuteCounter();
        }

        var id = (ulong)MentionIdentity.Of(mention.Mention);
        var author = (ulong?)MentionIdentity.OfAuthor(mention.Mention.Author.Identity) ?? id;
        counter.Add(new CountedMention(id, author, mention.Mention.CreatedAt, verdict.Sentiment == Sentiment.Negative, verdict.IsComplaint));
    }
}
