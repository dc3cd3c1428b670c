using MentionWatch.Core.Classification.Linear.Features;

namespace MentionWatch.Core.Classification.Linear.Training;

/// <summary>Collects the slots of a text's features, words apart from character runs.</summary>
internal readonly struct SlotSink(int bits) : IFeatureSink
{
    public List<int> Words { get; } = [];

    public List<int> Characters { get; } = [];

    public void AddWord(uint hash) => Words.Add(FeatureHash.Slot(hash, bits));

    public void AddCharacters(uint hash) => Characters.Add(FeatureHash.Slot(hash, bits));

    /// <summary>Forgets the last text and reads the next.</summary>
    public void Read(ReadOnlySpan<char> masked)
    {
        Words.Clear();
        Characters.Clear();
        var sink = this;
        FeatureReader.Read(masked, ref sink);
    }
}
