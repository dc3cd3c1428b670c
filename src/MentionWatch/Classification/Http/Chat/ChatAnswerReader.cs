using System.Text.Json;

namespace MentionWatch.Classification.Http.Chat;

/// <summary>Reads what a chat model wrote; anything but one known label a question and text is malformed.</summary>
/// <param name="labels">The labels it was given to choose from.</param>
/// <param name="confidence">Probability of what it chose; the others share the rest.</param>
internal sealed class ChatAnswerReader(LabelMap labels, float confidence)
{
    public LabelScores[] Read(string content, int texts)
    {
        var scores = new LabelScores?[texts];
        foreach (var answer in Parse(content).Answers)
        {
            if (answer is null || answer.Text < 1 || answer.Text > texts || scores[answer.Text - 1] is not null)
            {
                throw Malformed("answers to texts that were not asked about");
            }

            scores[answer.Text - 1] = Scores(answer);
        }

        return Array.ConvertAll(scores, score => score ?? throw Malformed("no answer to some of the texts"));
    }

    private static ChatAnswer Parse(string content)
    {
        try
        {
            return JsonSerializer.Deserialize(content, ChatAnswerJson.Default.ChatAnswer) is { Answers: not null } answer ? answer : throw Malformed("no labels");
        }
        catch (JsonException)
        {
            throw Malformed("something else than the labels asked for");
        }
    }

    private static ModelException Malformed(string what) => new(FallbackReason.Malformed, $"the model wrote {what}");

    private LabelScores Scores(ChatLabels answer)
    {
        var scores = default(LabelScores);
        if (labels.Questions.HasFlag(Questions.Sentiment))
        {
            scores = Sentiment(Meaning(answer.Sentiment, Questions.Sentiment));
        }

        return labels.Questions.HasFlag(Questions.Complaint)
            ? scores with { Complaint = Meaning(answer.Complaint, Questions.Complaint) == LabelMeaning.Complaint ? confidence : 1f - confidence }
            : scores;
    }

    private LabelScores Sentiment(LabelMeaning chosen)
    {
        var rest = (1f - confidence) / 2f;
        return new LabelScores(
            chosen == LabelMeaning.Negative ? confidence : rest,
            chosen == LabelMeaning.Neutral ? confidence : rest,
            chosen == LabelMeaning.Positive ? confidence : rest,
            Complaint: 0f);
    }

    /// <summary>An unknown label stays out of the message: a model can be made to write anything.</summary>
    private LabelMeaning Meaning(string? label, Questions question)
        => label is not null && labels.Find(label) is { } meaning && LabelMap.QuestionOf(meaning) == question ? meaning : throw Malformed("a label it was not given");
}
