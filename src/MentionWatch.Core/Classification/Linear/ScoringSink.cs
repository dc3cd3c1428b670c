using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MentionWatch.Core.Classification.Linear.Features;

namespace MentionWatch.Core.Classification.Linear;

/// <summary>Sums the weights of features as they come, all four outputs at once; words and character runs apart, because each is scaled by its own number.</summary>
internal ref struct ScoringSink(LinearModel model) : IFeatureSink
{
    private readonly ref short _weights = ref MemoryMarshal.GetArrayDataReference(model.Weights);
    private readonly int _bits = model.Bits;
    private Vector128<int> _words;
    private Vector128<int> _characters;
    private int _wordCount;
    private int _characterCount;

    public void AddWord(uint hash)
    {
        _words += WeightsOf(hash);
        _wordCount++;
    }

    public void AddCharacters(uint hash)
    {
        _characters += WeightsOf(hash);
        _characterCount++;
    }

    /// <summary>The sums, in units of weight.</summary>
    public readonly Vector128<float> Total()
        => (Vector128.ConvertToSingle(_words) * FeatureScale.Of(_wordCount)) + (Vector128.ConvertToSingle(_characters) * FeatureScale.Of(_characterCount));

    private readonly Vector128<int> WeightsOf(uint hash)
    {
        ref var slot = ref Unsafe.Add(ref _weights, FeatureHash.Slot(hash, _bits) * LinearModel.Outputs);
        return Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<short, byte>(ref slot))).AsInt16());
    }
}
