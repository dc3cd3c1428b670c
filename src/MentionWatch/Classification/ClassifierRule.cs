using MentionWatch.Classification.Http;
using MentionWatch.Configuration;
using MentionWatch.Configuration.Rules;

namespace MentionWatch.Classification;

/// <summary>Model servers have labels for whole questions, and each question is asked of one of them.</summary>
internal sealed class ClassifierRule : IOptionsRule
{
    private const string Models = "Classifier.Http.Models";

    public void Check(MentionWatchOptions options, Mistakes mistakes)
    {
        var classifier = options.Classifier;
        if (string.Equals(classifier.Engine, ClassifierEngines.Http, StringComparison.Ordinal) && classifier.Http.Models.Count == 0 && !mistakes.Cover(Models))
        {
            mistakes.Add(Models, "The engine http has no model server to ask.", "Write one, such as { \"sentiment\": { \"Url\": …, \"Labels\": … } }.");
        }

        foreach (var (name, model) in classifier.Http.Models)
        {
            CheckModel($"{Models}.{name}", model, mistakes);
            CheckTimeout($"{Models}.{name}.Timeout", model.Timeout, classifier.Http.Budget, mistakes);
        }

        CheckQuestion(Questions.Sentiment, classifier.Http, mistakes);
        CheckQuestion(Questions.Complaint, classifier.Http, mistakes);
    }

    private static void CheckModel(string path, HttpModelOptions model, Mistakes mistakes)
    {
        if (model.Api == ModelApi.Chat && model.Model.Length == 0 && !mistakes.Cover($"{path}.Model"))
        {
            mistakes.Add($"{path}.Model", "A chat server has to be told which model to use.", "Write the name under which the server knows it.");
        }

        if (model.Labels.Count > 0 && MissingMeaning(model) is { } missing && !mistakes.Cover($"{path}.Labels"))
        {
            mistakes.Add($"{path}.Labels", $"No label means {missing}.", "Name every label that the model answers with, and what it means.");
        }
    }

    /// <summary>An attempt that only the budget ends would not be known as a failure, and every batch would wait for it.</summary>
    private static void CheckTimeout(string path, TimeSpan timeout, TimeSpan budget, Mistakes mistakes)
    {
        if (timeout >= budget && !mistakes.Cover(path) && !mistakes.Cover("Classifier.Http.Budget"))
        {
            mistakes.Add(path, $"{Duration.Format(timeout)} is not shorter than Classifier.Http.Budget, {Duration.Format(budget)}.", "Make it shorter, or the budget longer.");
        }
    }

    private static string? MissingMeaning(HttpModelOptions model)
    {
        var meanings = model.Labels.Values.ToHashSet();
        var questions = new LabelMap(model.Labels).Questions;
        return questions.HasFlag(Questions.Sentiment) && !meanings.Contains(LabelMeaning.Negative) ? "negative"
            : questions.HasFlag(Questions.Sentiment) && !meanings.Contains(LabelMeaning.Positive) ? "positive"
            : questions.HasFlag(Questions.Complaint) && !meanings.Contains(LabelMeaning.Complaint) ? "complaint"
            : model.Api == ModelApi.Chat && questions.HasFlag(Questions.Complaint) && !meanings.Contains(LabelMeaning.NoComplaint) ? "no-complaint"
            : null;
    }

    private static void CheckQuestion(Questions question, HttpClassifierOptions http, Mistakes mistakes)
    {
        var asked = http.Models.Where(model => new LabelMap(model.Value.Labels).Questions.HasFlag(question)).Select(model => model.Key).ToArray();
        if (asked.Length > 1)
        {
            mistakes.Add(
                $"{Models}.{asked[1]}.Labels",
                $"{question} is asked of {asked[0]} and of {asked[1]}.",
                "Keep its labels at one of them.");
        }
    }
}
