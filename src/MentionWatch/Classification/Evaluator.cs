using MentionWatch.Classification.Reports;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Classification.Evaluation;

namespace MentionWatch.Classification;

/// <summary>Asks a classifier one question about labelled texts and tells how right it was.</summary>
/// <param name="question">The question.</param>
/// <param name="texts">Texts that are all labelled for it.</param>
internal sealed class Evaluator(EvaluationQuestion question, IReadOnlyList<LabelledText> texts)
{
    /// <summary>Puts labelled texts before a classifier.</summary>
    public async Task<IReadOnlyList<Judged>> JudgeAsync(IMentionClassifier classifier, CancellationToken cancellationToken)
    {
        var input = texts.Select(text => new TextToClassify(text.Text, text.Language)).ToArray();
        var verdicts = new Verdict[input.Length];
        await classifier.ClassifyAsync(input, verdicts, cancellationToken);
        return [.. texts.Zip(verdicts, (text, verdict) => new Judged(text, verdict))];
    }

    /// <summary>Sums verdicts up as a whole and by group.</summary>
    /// <param name="judged">What the classifier said.</param>
    /// <param name="groupings">Names of groupings.</param>
    /// <param name="mistakes">How many of the worst mistakes to show.</param>
    public EvaluationReport Report(IReadOnlyList<Judged> judged, IEnumerable<string> groupings, int mistakes)
    {
        var report = EvaluationReport.Of(question, judged, groupings);
        return mistakes == 0
            ? report
            : report with { Mistakes = [.. Mistakes.Worst(question, judged, mistakes).Select(mistake => MistakeReport.Of(question, mistake))] };
    }
}
