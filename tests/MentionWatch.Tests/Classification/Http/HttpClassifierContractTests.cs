using MentionWatch.Classification;
using MentionWatch.Core.Classification;

namespace MentionWatch.Tests.Classification.Http;

/// <summary>The contract of all engines, with a server that asks for a key, takes small batches and answers both questions.</summary>
public sealed class HttpClassifierContractTests(HttpClassifierContractTests.Servers servers) : ClassifierContract, IClassFixture<HttpClassifierContractTests.Servers>
{
    protected override IMentionClassifier Create() => servers.World.Engine;

    /// <summary>A server and the engine that asks it, for all tests of the contract.</summary>
    public sealed class Servers : IAsyncLifetime, IDisposable
    {
        private TeiServer? _tei;

        internal HttpWorld World { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            _tei = await TeiServer.StartAsync(apiKey: HttpWorld.Key);
            var options = HttpWorld.Sentiment(_tei.Url) with { ApiKey = new(HttpWorld.Key), Timeout = TimeSpan.FromSeconds(30), Concurrency = 8 };
            World = new HttpWorld(null, HttpWorld.Options(("m", options)) with { Budget = TimeSpan.FromMinutes(1) }, ModelDirectory.LoadTables(string.Empty));
        }

        public async Task DisposeAsync() => await _tei!.DisposeAsync();

        public void Dispose() => World.Dispose();
    }
}
