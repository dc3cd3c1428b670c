using System.Runtime.InteropServices;
using MentionWatch.Core.Classification.Embedding;
using MentionWatch.Core.Classification.Lexicons;
using MentionWatch.Core.Classification.Linear.Features;
using MentionWatch.Core.Classification.Reading;

namespace MentionWatch.Core.Classification.Linear.Training;

/// <summary>Collects the features of a text with their values; those of lexicons have the slots after the hashed ones.</summary>
internal sealed class FeatureCollector(LinearRecipe recipe, Vocabulary vocabulary, LexiconScores lexicons)
{
    private readonly ReadText _text = new();
    private readonly HashedFeatures _hashed = new();
    private readonly List<LinearFeature> _features = [];

    /// <summary>Slots of all features.</summary>
    public int Slots => recipe.Slots + LexiconSummary.Features;

    /// <summary>Reads a masked text; the features last until the next.</summary>
    public ReadOnlySpan<LinearFeature> Read(string masked)
    {
        _features.Clear();
        _hashed.Read(_text.Read(masked), recipe);
        AddScaled(_hashed.Words);
        AddScaled(_hashed.Runs);
        AddLexicons();
        return CollectionsMarshal.AsSpan(_features);
    }

    private void AddScaled(ReadOnlySpan<uint> hashes)
    {
        var value = FeatureScale.Of(hashes.Length);
        foreach (var hash in hashes)
        {
            _features.Add(new LinearFeature(FeatureHash.Slot(hash, recipe.Bits), value));
        }
    }

    private void AddLexicons()
    {
        var summary = default(LexiconSummary);
        for (var i = 0; i < _text.Words.Count; i++)
        {
            summary.Add(lexicons.Of(vocabulary.IndexOf(_text.Words.Keys[i])), _text.Words.Traits[i]);
        }

        var sink = new LexiconSink(_features, recipe.Slots);
        summary.Emit(ref sink);
    }

    private readonly struct LexiconSink(List<LinearFeature> features, int first) : ILexiconSink
    {
        public void Add(int feature, float value) => features.Add(new LinearFeature(first + feature, value));
    }
}
