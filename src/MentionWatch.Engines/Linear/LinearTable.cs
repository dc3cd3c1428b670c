using MentionWatch.Engines.Lexicons;

namespace MentionWatch.Engines.Linear;

/// <summary>The linear model of one language: four weights a slot side by side (negative, neutral, positive, complaint) as 8-bit integers.</summary>
/// <param name="Recipe">Which features it has.</param>
/// <param name="Scales">Log-odds of one unit of weight, by output.</param>
/// <param name="Weights">Slots times <see cref="Outputs"/>.</param>
/// <param name="Lexicon">Log-odds of the features of lexicons, features times <see cref="Outputs"/>.</param>
internal sealed record LinearTable(LinearRecipe Recipe, float[] Scales, sbyte[] Weights, float[] Lexicon)
{
    /// <summary>Number of answers: three sentiments and the complaint.</summary>
    public const int Outputs = 4;

    /// <summary>Length of <see cref="Lexicon"/>.</summary>
    public const int LexiconLength = LexiconSummary.Features * Outputs;
}
