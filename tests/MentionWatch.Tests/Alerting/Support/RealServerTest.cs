using MentionWatch.Configuration;

namespace MentionWatch.Tests.Alerting.Support;

/// <summary>A test with a real server that receives, on the system's clock.</summary>
public abstract class RealServerTest : AlertingTest
{
    private IAsyncDisposable? _server;

    private protected sealed override MentionWatchOptions Configuration => AlertingHouse.Configured();

    private protected sealed override TimeProvider Clock => TimeProvider.System;

    /// <summary>Starts it; it is stopped after the test.</summary>
    private protected abstract Task<IAsyncDisposable> StartServerAsync();

    private protected sealed override async Task StartAsync() => _server = await StartServerAsync();

    private protected sealed override async Task StopAsync() => await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
}
