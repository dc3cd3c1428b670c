using MentionWatch.Classification.Http.Chat;
using MentionWatch.Classification.Http.Tei;
using Polly;

namespace MentionWatch.Classification.Http;

/// <summary>One model server: batches, so many at a time, through its pipeline; a batch that is refused is asked again in halves.</summary>
internal sealed class RemoteModel : IDisposable
{
    private readonly string _name;
    private readonly IModelApi _api;
    private readonly ModelClient _client;
    private readonly ResiliencePipeline _pipeline;
    private readonly ModelHealth _health;
    private readonly HttpClassifierMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _slots;
    private readonly int _batchSize;
    private readonly int _maxCharacters;

    public RemoteModel(string name, HttpModelOptions options, TimeSpan longestWait, HttpClassifierMetrics metrics, TimeProvider time, ILogger logger)
    {
        var labels = new LabelMap(options.Labels);
        _name = name;
        Questions = labels.Questions;
        _api = options.Api == ModelApi.Tei ? new TeiApi(labels) : new ChatApi(options, labels);
        _client = new ModelClient(options, time);
        _health = new ModelHealth(name, time, logger);
        _pipeline = ModelPipeline.Build(name, options, longestWait, _health, time);
        _metrics = metrics;
        _time = time;
        _slots = new SemaphoreSlim(options.Concurrency);
        _batchSize = options.BatchSize > 0 ? options.BatchSize : _api.UsualBatch;
        _maxCharacters = options.MaxCharacters;
    }

    public string Name => _name;

    public Questions Questions { get; }

    /// <summary>What keeps failing; <see langword="null"/> while the server answers.</summary>
    public ClassifierFailure? Failing => _health.Failing;

    /// <summary>Asks about masked texts.</summary>
    /// <returns>One reply a text, in order; a failure or the end of the time is a reply too.</returns>
    public async Task<ModelReply[]> AskAsync(string[] texts, CancellationToken cancellationToken)
    {
        var replies = new ModelReply[texts.Length];
        var cut = Array.ConvertAll(texts, Cut);
        var parts = Enumerable.Range(0, (texts.Length + _batchSize - 1) / _batchSize).Select(part =>
        {
            var start = part * _batchSize;
            var length = Math.Min(_batchSize, texts.Length - start);
            return AskPartAsync(new ArraySegment<string>(cut, start, length), replies.AsMemory(start, length), cancellationToken);
        });
        await Task.WhenAll(parts);
        return replies;
    }

    public void Dispose()
    {
        _client.Dispose();
        _slots.Dispose();
    }

    private async Task AskPartAsync(ArraySegment<string> texts, Memory<ModelReply> replies, CancellationToken cancellationToken)
    {
        try
        {
            var scores = await RequestAsync(texts, cancellationToken);
            Array.ConvertAll(scores, score => new ModelReply(score, default)).CopyTo(replies);
        }
        catch (ModelException refused) when (refused.Reason == FallbackReason.Refused && texts.Count > 1)
        {
            var half = texts.Count / 2;
            await AskPartAsync(texts[..half], replies[..half], cancellationToken);
            await AskPartAsync(texts[half..], replies[half..], cancellationToken);
        }
        catch (Exception exception) when (ModelFailure.IsKnown(exception))
        {
            replies.Span.Fill(new ModelReply(Scores: null, ModelFailure.Of(exception).Reason));
        }
    }

    private async Task<LabelScores[]> RequestAsync(ArraySegment<string> texts, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        try
        {
            var body = _api.Write(texts);
            var scores = await _pipeline.ExecuteAsync(async token => await AttemptAsync(body, texts.Count, token), cancellationToken);
            _health.Succeeded();
            return scores;
        }
        catch (Exception exception) when (ModelFailure.Of(exception) is { Reason: not (FallbackReason.Refused or FallbackReason.BreakerOpen or FallbackReason.Budget) } failure)
        {
            _health.Failed(failure.Message);
            throw;
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task<LabelScores[]> AttemptAsync(ReadOnlyMemory<byte> body, int texts, CancellationToken cancellationToken)
    {
        var outcome = "ok";
        var start = _time.GetTimestamp();
        try
        {
            return _api.Read(await _client.PostAsync(body, cancellationToken), texts);
        }
        catch (ModelException failure)
        {
            outcome = failure.Reason.ToString();
            throw failure.Reason == FallbackReason.Refused ? new ModelException(failure.Reason, failure.Message) { IsOfBatch = texts > 1 } : failure;
        }
        catch (OperationCanceledException)
        {
            outcome = nameof(FallbackReason.Timeout);
            throw;
        }
        finally
        {
            _metrics.Asked(_name, outcome, _time.GetElapsedTime(start));
        }
    }

    /// <summary>Cuts between characters, never within one.</summary>
    private string Cut(string text)
        => text.Length <= _maxCharacters ? text
            : text[..(char.IsHighSurrogate(text[_maxCharacters - 1]) ? _maxCharacters - 1 : _maxCharacters)];
}
