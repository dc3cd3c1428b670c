using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using MentionWatch.Engines.Lexicons;
using MentionWatch.Engines.Tokenization;

namespace MentionWatch.Engines.Linear;

/// <summary>From a text to the log-odds of the linear model.</summary>
internal sealed class LinearScorer(LinearTable table, LexiconScores lexicons)
{
    private readonly Vector128<float> _scales = Vector128.Create(table.Scales);

    /// <summary>Scores a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words in the vocabulary, -1 for those that are not.</param>
    public Vector128<float> Score(TokenizedText text, ReadOnlySpan<int> words)
    {
        var features = HashedFeatures.OfThread.Read(text, table.Recipe);
        return ((Mean(features.Words) + Mean(features.Runs)) * _scales) + OfLexicons(text.Words.Traits, words);
    }

    /// <summary>The weights of features, scaled so that texts of any length weigh about the same.</summary>
    private Vector128<float> Mean(ReadOnlySpan<uint> hashes)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(table.Weights);
        var bits = table.Recipe.Bits;
        var sum = Vector128<int>.Zero;
        foreach (var hash in hashes)
        {
            ref var slot = ref Unsafe.Add(ref weights, FeatureHash.Slot(hash, bits) * LinearTable.Outputs);
            var four = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(ref Unsafe.As<sbyte, byte>(ref slot))).AsSByte();
            sum += Sse41.IsSupported ? Sse41.ConvertToVector128Int32(four) : Vector128.WidenLower(Vector128.WidenLower(four));
        }

        return Vector128.ConvertToSingle(sum) * FeatureScale.Of(hashes.Length);
    }

    private Vector128<float> OfLexicons(ReadOnlySpan<WordTraits> traits, ReadOnlySpan<int> words)
    {
        var summary = default(LexiconSummary);
        for (var i = 0; i < words.Length; i++)
        {
            if (lexicons.Knows(words[i]))
            {
                summary.Add(lexicons.Of(words[i]), traits[i]);
            }
        }

        var sink = new LexiconScoringSink(table.Lexicon);
        summary.Emit(ref sink);
        return sink.Total;
    }

    private ref struct LexiconScoringSink(ReadOnlySpan<float> weights) : ILexiconSink
    {
        private readonly ReadOnlySpan<float> _weights = weights;

        public Vector128<float> Total { get; private set; }

        public void Add(int feature, float value)
            => Total += Vector128.Create(_weights.Slice(feature * LinearTable.Outputs, LinearTable.Outputs)) * value;
    }
}
