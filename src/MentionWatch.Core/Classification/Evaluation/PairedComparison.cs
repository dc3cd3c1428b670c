namespace MentionWatch.Core.Classification.Evaluation;

/// <summary>How two models differ on the same texts.</summary>
/// <param name="Before">Macro-F1 of the model compared with.</param>
/// <param name="After">Macro-F1 of the model in question.</param>
/// <param name="Lower">Lower end of the 95 % interval of the difference.</param>
/// <param name="Upper">Upper end of the 95 % interval of the difference.</param>
/// <param name="Luck">Chance, from 0 to 1, that texts like these show such a difference although there is none (two-sided).</param>
/// <param name="Mended">Texts that only the model in question answers right.</param>
/// <param name="Broken">Texts that only the model compared with answers right.</param>
public sealed record PairedComparison(double Before, double After, double Lower, double Upper, double Luck, int Mended, int Broken)
{
    private const double MoreThanLuck = 0.05;

    /// <summary>By how much the macro-F1 rose.</summary>
    public double Difference => After - Before;

    /// <summary>Whether the difference is too large to be put down to the choice of texts.</summary>
    public bool IsMoreThanLuck => Luck < MoreThanLuck;
}
