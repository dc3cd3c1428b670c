using System.Runtime.InteropServices;
using MentionWatch.Engines.Lexicons;
using MentionWatch.Engines.Tokenization;
using Microsoft.ML.Data;

namespace MentionWatch.Engines.Linear;

/// <summary>
/// The layout of a text's features as one sparse vector, and the buffers to fill it. First the hashed features, then one slot a source of
/// texts (set while learning only, so that what is peculiar to a source stays with it), then what the lexicons say.
/// </summary>
internal sealed class FeatureVector
{
    /// <summary>Binary logarithm of the number of hashed features.</summary>
    public const int HashBits = 20;

    /// <summary>Sources that have a slot of their own while learning; further ones share them.</summary>
    public const int Sources = 64;

    /// <summary>Length of the part that needs no vocabulary: hashed features and sources.</summary>
    public const int HashedLength = FirstSource + Sources;

    /// <summary>Length of the whole vector.</summary>
    public const int Length = FirstLexicon + LexiconSummary.Features;

    /// <summary>Index of the first source.</summary>
    public const int FirstSource = 1 << HashBits;

    /// <summary>Index of the first feature of the lexicons.</summary>
    public const int FirstLexicon = HashedLength;

    private readonly List<(int Index, float Value)> _features = [];

    /// <summary>Takes in the hashed features of a text.</summary>
    public FeatureVector AddHashed(TokenizedText text, LinearRecipe recipe)
    {
        var hashed = HashedFeatures.OfThread.Read(text, recipe);
        AddScaled(hashed.Words);
        AddScaled(hashed.Runs);
        return this;
    }

    /// <summary>Takes in what lexicons say of words, from the index <paramref name="first"/> on.</summary>
    /// <param name="list">The words.</param>
    /// <param name="words">The number of each in the vocabulary that <paramref name="lexicons"/> go by, -1 for an unknown one.</param>
    /// <param name="lexicons">The scores.</param>
    /// <param name="first">Index of the first feature.</param>
    public FeatureVector AddLexicons(WordList list, ReadOnlySpan<int> words, LexiconScores lexicons, int first)
    {
        var summary = default(LexiconSummary);
        for (var i = 0; i < words.Length; i++)
        {
            summary.Add(lexicons.Of(words[i]), list.Traits[i]);
        }

        var sink = new LexiconSink(_features, first);
        summary.Emit(ref sink);
        return this;
    }

    /// <summary>Takes in the source of a text that is learnt from.</summary>
    public FeatureVector AddSource(int source)
    {
        _features.Add((FirstSource + (source % Sources), 1f));
        return this;
    }

    /// <summary>Writes what was taken in, equal indices added up, and is empty again.</summary>
    public void MoveTo(ref VBuffer<float> target, int length)
    {
        _features.Sort((left, right) => left.Index.CompareTo(right.Index));
        var features = CollectionsMarshal.AsSpan(_features);
        var editor = VBufferEditor.Create(ref target, length, features.Length);
        var count = 0;
        foreach (var (index, value) in features)
        {
            if (count > 0 && editor.Indices[count - 1] == index)
            {
                editor.Values[count - 1] += value;
            }
            else
            {
                editor.Indices[count] = index;
                editor.Values[count++] = value;
            }
        }

        target = editor.CommitTruncated(count);
        _features.Clear();
    }

    private void AddScaled(ReadOnlySpan<uint> hashes)
    {
        var value = FeatureScale.Of(hashes.Length);
        foreach (var hash in hashes)
        {
            _features.Add((FeatureHash.Slot(hash, HashBits), value));
        }
    }

    private readonly struct LexiconSink(List<(int Index, float Value)> features, int first) : ILexiconSink
    {
        public void Add(int feature, float value) => features.Add((first + feature, value));
    }
}
