using MentionWatch.Core.Classification;

namespace MentionWatch.Classification.Http;

/// <summary>Puts what a model server answered in the place of what the local model answered.</summary>
internal static class RemoteVerdict
{
    /// <summary>Takes over the questions that the server was asked; language and the rest stay.</summary>
    public static Verdict Merge(Verdict local, LabelScores remote, Questions questions)
    {
        var scores = local.Scores;
        if (questions.HasFlag(Questions.Sentiment))
        {
            scores = scores with { Negative = remote.Negative, Neutral = remote.Neutral, Positive = remote.Positive };
            local = local with { Sentiment = Verdict.MostProbable(scores) };
        }

        if (questions.HasFlag(Questions.Complaint))
        {
            scores = scores with { Complaint = remote.Complaint };
            local = local with { IsComplaint = remote.Complaint > 0.5f };
        }

        return local with { Scores = scores };
    }
}
