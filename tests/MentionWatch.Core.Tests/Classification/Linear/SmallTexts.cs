using MentionWatch.Core.Classification;
using MentionWatch.Core.Classification.Linear;
using MentionWatch.Core.Classification.Linear.Training;

namespace MentionWatch.Core.Tests.Classification.Linear;

/// <summary>A handful of invented texts, enough to learn the obvious.</summary>
internal static class SmallTexts
{
    private static readonly string[] Things = ["comida", "tienda", "app", "atención", "service", "flight", "order", "hotel"];

    private static readonly LinearTrainingOptions Options = new() { Bits = 14 };

    private static readonly Lazy<LinearModel> Model = new(() => Train());

    /// <summary>A model that was trained once for all tests that only need one.</summary>
    public static LinearModel Trained => Model.Value;

    public static LinearModel Train(Func<LinearTrainingOptions, LinearTrainingOptions>? change = null)
        => new LinearTrainer((change ?? (options => options))(Options)).Train(All());

    public static IReadOnlyList<LabelledText> All() =>
    [
        .. Things.SelectMany(thing => new[]
        {
            Of("es", Sentiment.Negative, true, $"La {thing} es pésima, un asco, quiero mi dinero"), Of("es", Sentiment.Positive, false, $"Me encanta la {thing}, gracias"),
            Of("es", Sentiment.Neutral, false, $"La {thing} abre a las nueve"), Of("en", Sentiment.Negative, true, $"The {thing} is awful, worst ever, refund me"),
            Of("en", Sentiment.Positive, false, $"I love the {thing}, thank you"), Of("en", Sentiment.Neutral, false, $"The {thing} starts at nine"),
        }),
    ];

    private static LabelledText Of(string language, Sentiment sentiment, bool complaint, string text) => new(language, sentiment, complaint, "small", text);
}
