using MentionWatch.Classification;
using MentionWatch.Core.Classification;

namespace MentionWatch.Tests.Classification.Http;

/// <summary>The contract of all engines, with a server that asks for a key, takes small batches and answers both questions.</summary>
public sealed class HttpClassifierContractTests : ClassifierContract, IAsyncLifetime
{
    private TeiServer _tei = null!;
    private HttpWorld _world = null!;

    public async Task InitializeAsync()
    {
        _tei = await TeiServer.StartAsync(apiKey: HttpWorld.Key);
        var options = HttpWorld.Sentiment(_tei.Url) with { ApiKey = new(HttpWorld.Key), Timeout = TimeSpan.FromSeconds(30), Concurrency = 8 };
        _world = new HttpWorld(null, HttpWorld.Options(("m", options)) with { Budget = TimeSpan.FromMinutes(1) }, ModelDirectory.LoadLinear(string.Empty));
    }

    public async Task DisposeAsync()
    {
        _world.Dispose();
        await _tei.DisposeAsync();
    }

    protected override IMentionClassifier Create() => _world.Engine;
}
