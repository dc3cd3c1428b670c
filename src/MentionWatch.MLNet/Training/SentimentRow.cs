using MentionWatch.Core.Classification;
using Microsoft.ML.Data;

namespace MentionWatch.MLNet.Training;

/// <summary>A text whose sentiment is known.</summary>
internal sealed class SentimentRow : TextRow
{
    /// <summary>The sentiment as a key. In memory keys count from 0, though data views count them from 1.</summary>
    [KeyType(ModelColumns.Sentiments)]
    public uint Label { get; set; }

    public static uint LabelOf(Sentiment sentiment) => (uint)sentiment;
}
