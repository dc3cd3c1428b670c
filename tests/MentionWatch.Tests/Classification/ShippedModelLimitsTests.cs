using System.Diagnostics;
using MentionWatch.Classification;
using MentionWatch.Core.Classification.Linear;

namespace MentionWatch.Tests.Classification;

/// <summary>What the model in the box may cost; <c>tests/MentionWatch.Benchmarks classify</c> prints the milliseconds.</summary>
[Collection(nameof(ShippedModelLimitsTests))]
[CollectionDefinition(nameof(ShippedModelLimitsTests), DisableParallelization = true)]
public sealed class ShippedModelLimitsTests
{
    private const int MostBytesOfAText = 100;
    private const int Attempts = 3;

    /// <summary>At 130,000 texts a second, as many as pass in 300 ms: loading and classifying are measured beside each other, on whatever machine.</summary>
    private const int TextsInTheTimeOfALoad = 40_000;

    private static readonly (string Text, string? Language)[] Texts =
    [
        ("@acme 3 horas esperando y nadie contesta 😡😡 https://example.com/caso #NuncaMás", null), ("me encanta, gracias!!! :)", "es"),
        ("Worst\u200B airline ever, refund my 612 345 678 @acme_help", null), ("ＬＯＶＥ it ♥ thank you", "en"), ("ich verstehe nur Bahnhof", "de"),
        ("half \uD83D of a pair, e\u0301 apart, mаil me at ana@example.com", null), (string.Concat(Enumerable.Repeat("muy mal servicio ", 500)), "es"), ("", null),
    ];

    [Fact]
    public void A_text_is_classified_without_memory_of_its_own()
    {
        var classifier = ModelDirectory.LoadLinear(string.Empty);
        ClassifyAll(classifier);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ClassifyAll(classifier);

        ((double)(GC.GetAllocatedBytesForCurrentThread() - before) / (Texts.Length * Attempts)).ShouldBeLessThanOrEqualTo(MostBytesOfAText);
    }

    [Fact]
    public void Loading_takes_no_longer_than_a_third_of_a_second_of_classifying()
    {
        var classifier = ModelDirectory.LoadLinear(string.Empty);
        Best(() => ModelDirectory.LoadLinear(string.Empty)).ShouldBeLessThan(Best(() => ClassifyMany(classifier)));
    }

    private static void ClassifyMany(LinearClassifier classifier)
    {
        for (var i = 0; i < TextsInTheTimeOfALoad; i++)
        {
            classifier.Classify(Texts[0].Text, Texts[0].Language);
        }
    }

    private static void ClassifyAll(LinearClassifier classifier)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            foreach (var (text, language) in Texts)
            {
                classifier.Classify(text, language);
            }
        }
    }

    /// <summary>The shortest of some, which is the one that was disturbed least.</summary>
    private static TimeSpan Best(Action action) => Enumerable.Range(0, Attempts).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed;
    });
}
