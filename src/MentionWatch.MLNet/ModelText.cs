using System.Buffers;
using MentionWatch.Core.Mentions.Folding;
using MentionWatch.Core.Mentions.Masking;

namespace MentionWatch.MLNet;

/// <summary>Makes a text ready for the model, the same way in training and at run time: masked, then folded as the linear model folds it.</summary>
internal static class ModelText
{
    /// <summary>Masks and folds a text.</summary>
    /// <returns><see langword="null"/> for a text that says nothing.</returns>
    public static string? Of(string text)
    {
        var masked = TextMasker.Mask(text);
        return TextEvidence.Holds(masked) ? Fold(masked) : null;
    }

    private static string Fold(string masked)
    {
        var buffer = ArrayPool<char>.Shared.Rent(masked.Length);
        var length = 0;
        foreach (var unit in masked)
        {
            var folded = CharacterFolding.Fold(unit);
            if (folded != CharacterFolding.Dropped)
            {
                buffer[length++] = folded;
            }
        }

        var text = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }
}
