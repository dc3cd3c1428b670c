using MentionWatch.Core.Classification;

namespace MentionWatch.Tests.Classification.MLNet;

/// <summary>A few invented texts, enough to learn the obvious.</summary>
internal static class SomeTexts
{
    private static readonly string[] Things = ["comida", "tienda", "app", "atención", "service", "flight", "order", "hotel", "viaje", "phone"];

    public static IReadOnlyList<LabelledText> All { get; } =
    [
        .. Things.SelectMany(thing => new[]
        {
            Of("es", Sentiment.Negative, true, $"La {thing} es pésima, un asco, quiero mi dinero"), Of("es", Sentiment.Positive, false, $"Me encanta la {thing}, gracias"),
            Of("es", Sentiment.Neutral, false, $"La {thing} abre a las nueve"), Of("en", Sentiment.Negative, true, $"The {thing} is awful, worst ever, refund me"),
            Of("en", Sentiment.Positive, false, $"I love the {thing}, thank you"), Of("en", Sentiment.Neutral, false, $"The {thing} starts at nine"),
        }),
    ];

    private static LabelledText Of(string language, Sentiment sentiment, bool complaint, string text) => new(language, sentiment, complaint, "some", text);
}
