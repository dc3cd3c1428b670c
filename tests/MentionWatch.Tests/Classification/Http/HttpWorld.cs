using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using MentionWatch.Classification;
using MentionWatch.Classification.Drift;
using MentionWatch.Classification.Http;
using MentionWatch.Configuration;
using MentionWatch.Core.Classification;
using MentionWatch.Tests.Alerting.Support;
using MentionWatch.Tests.Buffering.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace MentionWatch.Tests.Classification.Http;

/// <summary>The <c>http</c> engine as the worker makes it; what it cannot ask, <see cref="KeywordClassifier"/> answers.</summary>
internal sealed class HttpWorld : IDisposable
{
    public const string Key = "sk-key-that-must-not-surface";

    private readonly ServiceProvider _services;
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public HttpWorld(TimeProvider? time, HttpClassifierOptions options, IMentionClassifier? local = null)
    {
        _services = new ServiceCollection()
            .AddMetrics()
            .AddLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
            .AddSingleton(time ?? TimeProvider.System)
            .AddSingleton<HttpClassifierMetrics>()
            .BuildServiceProvider();
        Listen();
        Engine = HttpClassifier.Create(new ClassifierOptions { Engine = "http", Http = options }, local ?? new KeywordClassifier(), _services);
    }

    public HttpClassifier Engine { get; }

    public CapturedLogs Logs { get; } = new();

    /// <summary>Sums of the counters, by name and tags.</summary>
    public IReadOnlyDictionary<string, long> Counts => _counts;

    public static HttpModelOptions Sentiment(string url) => new()
    {
        Url = new Secret(url),
        Labels = Labels(("NEG", LabelMeaning.Negative), ("NEU", LabelMeaning.Neutral), ("POS", LabelMeaning.Positive)),
        AllowPrivateAddresses = true,
        RetryDelay = TimeSpan.FromMilliseconds(1),
        BreakAfter = 1000,
    };

    public static HttpModelOptions Chat(string url) => Sentiment(url) with
    {
        Api = ModelApi.Chat,
        Model = "small",
        Labels = Labels(
            ("against", LabelMeaning.Negative), ("neither", LabelMeaning.Neutral), ("for", LabelMeaning.Positive), ("yes", LabelMeaning.Complaint), ("no", LabelMeaning.NoComplaint)),
    };

    public static Dictionary<string, LabelMeaning> Labels(params IEnumerable<(string Label, LabelMeaning Meaning)> labels)
        => labels.ToDictionary(label => label.Label, label => label.Meaning, StringComparer.Ordinal);

    public static HttpClassifierOptions Options(params IEnumerable<(string Name, HttpModelOptions Options)> models)
        => new() { Models = models.ToDictionary(model => model.Name, model => model.Options, StringComparer.Ordinal) };

    public async Task<Verdict[]> ClassifyAsync(params string[] texts)
    {
        var verdicts = new Verdict[texts.Length];
        await Engine.ClassifyAsync(Array.ConvertAll(texts, text => new TextToClassify(text, null)), verdicts, CancellationToken.None);
        return verdicts;
    }

    public async Task<Verdict> ClassifyOneAsync(string text) => (await ClassifyAsync(text)).ShouldHaveSingleItem();

    public long Fallbacks(FallbackReason reason, string model = "m") => _counts.GetValueOrDefault($"mentionwatch.classifier.http.fallbacks model={model} reason={reason}");

    public Task<HealthCheckResult> HealthAsync()
        => new ClassifierHealthCheck(Engine, new ClassifierState(TimeProvider.System), new DriftState()).CheckHealthAsync(new HealthCheckContext());

    public void Dispose()
    {
        Engine.Dispose();
        _listener.Dispose();
        _services.Dispose();
    }

    private void Listen()
    {
        var scope = _services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, self) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, scope))
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _)
            => _counts.AddOrUpdate(string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal).Prepend(instrument.Name)), value, (_, sum) => sum + value));
        _listener.Start();
    }
}
