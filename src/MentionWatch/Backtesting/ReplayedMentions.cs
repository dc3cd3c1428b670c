using System.Text.Json;
using MentionWatch.Core.Classification;

namespace MentionWatch.Backtesting;

/// <summary>Reads the mentions of a file in order and labels them, by the file's own labels or by a classifier.</summary>
/// <param name="file">One mention a line.</param>
/// <param name="classifier">Labels them; <see langword="null"/> to trust the file.</param>
/// <param name="progress">Hears what part of the file was read, from 0 to 1; nothing of a stream without an end.</param>
/// <param name="label">How the file's label is read; as it stands when absent.</param>
internal sealed class ReplayedMentions(Stream file, IMentionClassifier? classifier, Func<ReplayedMention, bool>? label = null, IProgress<double>? progress = null)
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
                replay.Add(mention, label?.Invoke(mention) ?? mention.LabelNegative!.Value, mention.LabelComplaint ?? false);
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
        progress?.Report(1);
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
        if (_read++ % BatchSize == 0 && progress is not null && file.CanSeek)
        {
            progress.Report(file.Position / (double)Math.Max(1, file.Length));
        }

        try
        {
            return await lines.MoveNextAsync() && (IsUsable(lines.Current) ? true : throw new JsonException("it has no label_negative; leave --labels out to classify the texts."));
        }
        catch (JsonException error)
        {
            throw new BacktestException($"Mention {_read} cannot be used: {Reason(error)}", error);
        }
    }

    /// <summary>What is wrong, in the words of the file: the message of the serializer would name types.</summary>
    private static string Reason(JsonException error) => error.Path?.Split('.').ElementAtOrDefault(1) switch
    {
        "id" => "id must be text or a number.",
        "author" => "author must be text or an object.",
        "createdAt" => "createdAt must be a time such as 2026-08-01T10:30:00Z.",
        "deliveredAt" => "deliveredAt must be a time such as 2026-08-01T10:30:00Z.",
        "label_negative" => "label_negative must be true or false.",
        "label_complaint" => "label_complaint must be true or false.",
        { } field => $"{field} must be text.",
        null when error.Message.Contains("could not be converted", StringComparison.Ordinal) => "it must be a JSON object.",
        null => error.Message.Replace($" for type '{typeof(ReplayedMention).FullName}'", "", StringComparison.Ordinal),
    };

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
