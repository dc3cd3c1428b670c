using System.Globalization;
using System.Net;
using System.Text.Json;

namespace MentionWatch.Benchmarks.Latency;

/// <summary>The real worker on its supervised Redis, a sender that pushes to it, and the receiver it tells.</summary>
internal sealed class LatencyWorld : IAsyncDisposable
{
    private const string Source = "push";
    private const int MostMentions = 500;

    private readonly WorkerProcess _worker;
    private readonly SignedPush _push = new(Source);
    private int _pushes;

    private LatencyWorld(AlertArrivals alerts, WorkerProcess worker) => (Alerts, _worker) = (alerts, worker);

    public AlertArrivals Alerts { get; }

    public static async Task<LatencyWorld> StartAsync(IEnumerable<string> brands)
    {
        var alerts = await AlertArrivals.StartAsync();
        return new LatencyWorld(alerts, await WorkerProcess.StartAsync(Configuration(brands, alerts.Address)));
    }

    /// <summary>Pushes mentions; done when the last push was answered with 202.</summary>
    public async Task PushAsync(IEnumerable<string> mentions)
    {
        foreach (var batch in mentions.Chunk(MostMentions))
        {
            var id = Interlocked.Increment(ref _pushes).ToString(CultureInfo.InvariantCulture);
            using var answer = await _push.SendAsync(_worker.BaseAddress, id, batch);
            if (answer.StatusCode != HttpStatusCode.Accepted)
            {
                throw new InvalidOperationException($"A push was answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _push.Dispose();
        await _worker.DisposeAsync();
        await Alerts.DisposeAsync();
    }

    private static string Configuration(IEnumerable<string> brands, string receiver) => JsonSerializer.Serialize(new
    {
        Brands = brands.ToDictionary(brand => brand, brand => new { Names = new[] { brand } }),
        Sources = new Dictionary<string, object> { [Source] = new { Kind = "ingest", Secrets = new[] { SignedPush.Secret } } },
        Alerts = new
        {
            Receivers = new { oncall = new { Kind = "webhook", Url = receiver, Secrets = new[] { SignedPush.Secret }, AllowPrivateAddresses = true } },
        },
    });
}
