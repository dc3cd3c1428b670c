using MentionWatch.Buffering;
using MentionWatch.Tests.Buffering.Support;

namespace MentionWatch.Tests.Buffering;

/// <summary>One real Redis for the tests of a class; each test begins with an empty one.</summary>
public sealed class RedisFixture : IAsyncLifetime
{
    private RedisServer? _server;

    public async Task InitializeAsync() => _server = await RedisServer.StartAsync();

    public Task DisposeAsync() => _server!.DisposeAsync().AsTask();

    internal async Task<BufferHouse> OpenAsync(RedisOptions? options = null)
    {
        var house = await BufferHouse.OpenAsync(_server!.ConnectionString, options);
        await house.Connection.ExecuteAsync("FLUSHALL");
        return house;
    }
}
