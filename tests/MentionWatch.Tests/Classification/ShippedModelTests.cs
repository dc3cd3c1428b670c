using System.Text.Json;
using MentionWatch.Classification;
using MentionWatch.Engines.Tables;
using MentionWatch.Tests.Style;

namespace MentionWatch.Tests.Classification;

public sealed class ShippedModelTests
{
    private const long LargestFile = 26L << 20;
    private const double LargestCalibrationError = 0.03;

    /// <summary>Macro-F1 of TF-IDF (words 1-2, characters 2-5) with logistic regression on the development texts, the better of one model and one a language; see models/MODEL_CARD.md.</summary>
    private static readonly Dictionary<string, double> Baseline = new(StringComparer.Ordinal)
    {
        ["sentiment/en"] = 0.7322,
        ["sentiment/es"] = 0.6208,
        ["complaint/en"] = 0.8446,
        ["complaint/es"] = 0.7963,
    };

    private static string Models { get; } = Path.Combine(Repository.Root.FullName, "models");

    [Fact]
    public void The_model_in_the_box_is_the_one_of_the_repository_and_not_too_large()
    {
        foreach (var name in ModelFiles.Names)
        {
            new FileInfo(Path.Combine(Models, name)).Length.ShouldBeLessThanOrEqualTo(LargestFile);
        }

        ModelDirectory.LoadTables(string.Empty).Engine.ShouldBe("mlnet");
    }

    [Theory]
    [InlineData("No me han devuelto el dinero y nadie contesta, qué vergüenza", "es", "negative", true)]
    [InlineData("Gracias por la ayuda, un servicio excelente", "es", "positive", false)]
    [InlineData("My bag is lost again and nobody helps, worst airline ever", "en", "negative", true)]
    [InlineData("Love the new app, great job!", "en", "positive", false)]
    public void The_plain_cases_are_right(string text, string language, string sentiment, bool complaint)
    {
        var verdict = ModelDirectory.LoadTables(string.Empty).Classify(text, null);
        verdict.Language.ShouldBe(language);
        verdict.Sentiment.ToString().ShouldBe(sentiment, StringCompareShould.IgnoreCase);
        verdict.IsComplaint.ShouldBe(complaint);
    }

    [SharedFact]
    public async Task The_shipped_model_is_better_than_the_baseline_in_every_language_and_the_card_tells_the_truth()
    {
        using var card = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Models, "evaluation.json")));
        foreach (var task in new[] { "sentiment", "complaint" })
        {
            var result = await WorkerProgram.RunAsync(
                "evaluate", $"--{task}", SharedFolder.Of("data", $"{task}.dev.tsv"), "--by", "lang", "--json", "--model", Models);
            var groups = JsonElement.Parse(result.Output).GetProperty("groups");
            foreach (var language in new[] { "en", "es" })
            {
                groups.GetProperty(language).GetProperty("calibrationError").GetDouble().ShouldBeLessThanOrEqualTo(LargestCalibrationError, $"{task}/{language}");
                var reached = groups.GetProperty(language).GetProperty("macroF1").GetDouble();
                reached.ShouldBeGreaterThanOrEqualTo(Baseline[$"{task}/{language}"], $"{task}/{language}");
                card.RootElement.GetProperty(task).GetProperty("groups").GetProperty(language).GetProperty("macroF1").GetDouble().ShouldBe(reached, 0.0005);
            }
        }
    }
}
