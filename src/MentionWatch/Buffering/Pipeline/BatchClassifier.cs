using MentionWatch.Classification;
using MentionWatch.Core.Classification;

namespace MentionWatch.Buffering.Pipeline;

/// <summary>Labels a batch; one mention on which the engine fails does not take the others with it.</summary>
internal sealed class BatchClassifier(IMentionClassifier classifier, ClassifierState state)
{
    public async ValueTask<Verdict[]> ClassifyAsync(MentionBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            var verdicts = await VerdictsAsync(batch, cancellationToken);
            if (verdicts.Length > 0)
            {
                state.Succeeded();
            }

            return verdicts;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            var verdicts = await OneByOneAsync(batch, cancellationToken);
            if (verdicts.Length > 0)
            {
                state.Succeeded();
            }
            else
            {
                state.Failed(problem.Message);
            }

            return verdicts;
        }
    }

    private async ValueTask<Verdict[]> VerdictsAsync(MentionBatch batch, CancellationToken cancellationToken)
    {
        var texts = new TextToClassify[batch.Mentions.Count];
        for (var index = 0; index < texts.Length; index++)
        {
            var mention = batch.Mentions[index].Mention;
            texts[index] = new TextToClassify(mention.Text, mention.Language);
        }

        var verdicts = new Verdict[texts.Length];
        await classifier.ClassifyAsync(texts, verdicts, cancellationToken);
        return verdicts;
    }

    private async ValueTask<Verdict[]> OneByOneAsync(MentionBatch batch, CancellationToken cancellationToken)
    {
        var verdicts = new List<Verdict>();
        var verdict = new Verdict[1];
        for (var index = 0; index < batch.Mentions.Count;)
        {
            var mention = batch.Mentions[index].Mention;
            try
            {
                await classifier.ClassifyAsync(new[] { new TextToClassify(mention.Text, mention.Language) }, verdict, cancellationToken);
                verdicts.Add(verdict[0]);
                index++;
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                batch.Bury(index, $"The classifier failed: {problem.Message}");
            }
        }

        return [.. verdicts];
    }
}
