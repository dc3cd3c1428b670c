using MentionWatch.Core.Classification;

namespace MentionWatch.Tests.Buffering.Support;

/// <summary>Labels by words, so that a test knows every verdict: <c>bad</c> is negative, <c>refund</c> a complaint, <c>crash</c> makes it fail.</summary>
internal sealed class KeywordClassifier : IMentionClassifier
{
    public string Engine => "keyword";

    public static Verdict Of(string text)
    {
        var negative = text.Contains("bad", StringComparison.Ordinal);
        var scores = new VerdictScores(negative ? 0.9f : 0.05f, 0.05f, negative ? 0.05f : 0.9f, 0);
        return new Verdict(
            negative ? Sentiment.Negative : Sentiment.Positive, text.Contains("refund", StringComparison.Ordinal), "en", scores);
    }

    public ValueTask ClassifyAsync(ReadOnlyMemory<TextToClassify> texts, Memory<Verdict> verdicts, CancellationToken cancellationToken)
    {
        for (var index = 0; index < texts.Length; index++)
        {
            var text = texts.Span[index].Text;
            verdicts.Span[index] = text.Contains("crash", StringComparison.Ordinal) ? throw new InvalidOperationException("asked to") : Of(text);
        }

        return ValueTask.CompletedTask;
    }
}
