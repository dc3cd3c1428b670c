using System.Text.Json;
using MentionWatch.Core.Classification;

namespace MentionWatch.Backtesting;

/// <summary>Reads the mentions of a file in order and labels them, by the file's own labels or by a classifier.</summary>
internal sealed class ReplayedMentions(Stream file, IMentionClassifier? classifier)
{
    private const int BatchSize = 2048;

    private readonly List<ReplayedMention> _batch = new(BatchSize);
    private readonly TextToClassify[] _texts = new TextToClassify[BatchSize];
    private readonly Verdict[] _verdicts = new Verdict[BatchSize];
    private long _read;

    /// <summary>Feeds every mention to the replay.</summary>
    /// <exception cref="BacktestException">A line cannot be used.</exception>
    public async Task FeedAsync(Replay replay, CancellationToken cancellationToken)
    {
        await foreach (var mention in ReadAsync(cancellationToken))
        {
            if (classifier is null)
            {
                replay.Add(mention, mention.LabelNegative!.Value, mention.LabelComplaint ?? false);
                continue;
            }

            _batch.Add(mention);
            if (_batch.Count == BatchSize)
            {
                await ClassifyAsync(classifier, replay, cancellationToken);
            }
        }

        if (classifier is not null)
        {
            await ClassifyAsync(classifier, replay, cancellationToken);
        }

        replay.Finish();
    }

    private async IAsyncEnumerable<ReplayedMention> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var lines = JsonSerializer
            .DeserializeAsyncEnumerable(file, BacktestJson.Default.ReplayedMention, topLevelValues: true, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(lines))
        {
            yield return lines.Current!;
        }
    }

    private async ValueTask<bool> NextAsync(IAsyncEnumerator<ReplayedMention?> lines)
    {
        _read++;
        try
        {
            return await lines.MoveNextAsync() && (IsUsable(lines.Current) ? true : throw new JsonException("it has no label_negative; leave --labels out to classify the texts."));
        }
        catch (JsonException error)
        {
            throw new BacktestException($"Mention {_read} cannot be used: {error.Message}", error);
        }
    }

    private bool IsUsable(ReplayedMention? mention) => mention is not null && (classifier is not null || mention.LabelNegative is not null);

    private async Task ClassifyAsync(IMentionClassifier engine, Replay replay, CancellationToken cancellationToken)
    {
        for (var i = 0; i < _batch.Count; i++)
        {
            _texts[i] = new TextToClassify(_batch[i].Text, _batch[i].Lang);
        }

        await engine.ClassifyAsync(_texts.AsMemory(0, _batch.Count), _verdicts.AsMemory(0, _batch.Count), cancellationToken);
        for (var i = 0; i < _batch.Count; i++)
        {
            replay.Add(_batch[i], _verdicts[i].Sentiment == Sentiment.Negative, _verdicts[i].IsComplaint);
        }

        _batch.Clear();
    }
}
