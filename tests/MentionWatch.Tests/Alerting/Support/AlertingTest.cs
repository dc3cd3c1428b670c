using MentionWatch.Configuration;

namespace MentionWatch.Tests.Alerting.Support;

/// <summary>A test on a real Redis, with a receiver that listens and the house of alerts between them.</summary>
public abstract class AlertingTest : IAsyncLifetime
{
    private AlertingHouse? _house;

    private protected RedisServer Redis { get; private set; } = null!;

    private protected ReceiverStub Stub { get; private set; } = null!;

    /// <summary>Opened with <see cref="Configuration"/>.</summary>
    private protected AlertingHouse House => _house ?? throw new InvalidOperationException("This test opens its own house.");

    /// <summary>What the house is opened with; <see langword="null"/> when each test opens its own.</summary>
    private protected virtual MentionWatchOptions? Configuration => AlertingHouse.Configured(("oncall", AlertingHouse.Webhook(Stub)));

    /// <summary>The clock of the house; <see langword="null"/> for one that the test moves.</summary>
    private protected virtual TimeProvider? Clock => null;

    public async Task InitializeAsync()
    {
        Redis = await RedisServer.StartAsync();
        Stub = await ReceiverStub.StartAsync();
        await StartAsync();
        _house = Configuration is { } configuration ? await AlertingHouse.OpenAsync(Redis, configuration, Clock) : null;
    }

    public async Task DisposeAsync()
    {
        await (_house?.DisposeAsync() ?? ValueTask.CompletedTask);
        await StopAsync();
        await Stub.DisposeAsync();
        await Redis.DisposeAsync();
    }

    /// <summary>Starts what a test needs besides.</summary>
    private protected virtual Task StartAsync() => Task.CompletedTask;

    private protected virtual Task StopAsync() => Task.CompletedTask;
}
