using MentionWatch.Core.Classification;
using MentionWatch.Core.Mentions.Masking;

namespace MentionWatch.Classification.Http;

/// <summary>
/// The <c>http</c> engine: the local model labels every text, and what model servers answer within the budget takes the place of its answer.
/// Masked texts leave the process, and no others.
/// </summary>
/// <param name="models">The model servers; no question is asked of two.</param>
/// <param name="local">The engine that answers for them.</param>
/// <param name="budget">Longest time one batch waits.</param>
/// <param name="metrics">Counts who answered.</param>
/// <param name="time">The clock.</param>
internal sealed class HttpClassifier(
    IReadOnlyList<RemoteModel> models, IMentionClassifier local, TimeSpan budget, HttpClassifierMetrics metrics, TimeProvider time) : IDegradableClassifier, IDisposable
{
    public string Engine => ClassifierEngines.Http;

    public ClassifierFailure? Degraded
        => models.Select(model => (model.Name, model.Failing)).FirstOrDefault(model => model.Failing is not null) is { Failing: { } failing, Name: var name }
            ? failing with { Reason = $"the local model answers for the model server {name}: {failing.Reason}" }
            : null;

    public static HttpClassifier Create(ClassifierOptions options, IMentionClassifier local, IServiceProvider services)
    {
        var time = services.GetRequiredService<TimeProvider>();
        var metrics = services.GetRequiredService<HttpClassifierMetrics>();
        var logger = services.GetRequiredService<ILogger<HttpClassifier>>();
        var models = options.Http.Models.Select(model => new RemoteModel(model.Key, model.Value, options.Http.Budget, metrics, time, logger));
        return new HttpClassifier([.. models], local, options.Http.Budget, metrics, time);
    }

    public async ValueTask ClassifyAsync(ReadOnlyMemory<TextToClassify> texts, Memory<Verdict> verdicts, CancellationToken cancellationToken)
    {
        await local.ClassifyAsync(texts, verdicts, cancellationToken);
        var (indices, masked) = WhatSaysSomething(texts.Span);
        if (masked.Length == 0)
        {
            return;
        }

        using var limit = new CancellationTokenSource(budget, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var replies = await Task.WhenAll(models.Select(model => model.AskAsync(masked, either.Token)));
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var (model, answers) in models.Zip(replies))
        {
            metrics.Answered(model.Name, answers);
            Apply(answers, indices, verdicts.Span, model.Questions);
        }
    }

    public void Dispose()
    {
        foreach (var model in models)
        {
            model.Dispose();
        }
    }

    private static (int[] Indices, string[] Masked) WhatSaysSomething(ReadOnlySpan<TextToClassify> texts)
    {
        var (indices, masked) = (new List<int>(texts.Length), new List<string>(texts.Length));
        for (var i = 0; i < texts.Length; i++)
        {
            var text = TextMasker.Mask(texts[i].Text);
            if (TextEvidence.Holds(text))
            {
                indices.Add(i);
                masked.Add(text);
            }
        }

        return ([.. indices], [.. masked]);
    }

    private static void Apply(ModelReply[] replies, int[] indices, Span<Verdict> verdicts, Questions questions)
    {
        for (var i = 0; i < replies.Length; i++)
        {
            if (replies[i].Scores is { } scores)
            {
                ref var verdict = ref verdicts[indices[i]];
                verdict = RemoteVerdict.Merge(verdict, scores, questions);
            }
        }
    }
}
