using System.Diagnostics;
using System.Globalization;
using MentionWatch.Buffering;
using MentionWatch.Tests.Buffering.Support;

namespace MentionWatch.Tests.Buffering;

public sealed class ClusterTests
{
    private const int Mentions = 500;

    [Fact]
    public async Task Mentions_are_appended_counted_and_read_on_a_cluster_of_three_masters()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        await using var third = await StartAsync();
        var addresses = new[] { first, second, third }.Select(server => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{server.Port}")).ToArray();
        await JoinAsync(addresses);

        await using var house = await BufferHouse.OpenAsync(string.Join(',', addresses), new RedisOptions { Partitions = 12 });
        var created = Some.Now.AddMinutes(-5);
        foreach (var brand in Enumerable.Range(0, 20))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"brand{brand}");
            await house.AppendAsync(name, Enumerable.Range(0, Mentions / 20).Select(id => Some.Mention(id, created, "bad", $"author{id % 7}")));
        }

        (await house.Backlog.ReadAsync()).ShouldBe(Mentions);
        await house.DrainAsync();

        var changed = await house.Changed.ReadAsync();
        changed.Count.ShouldBe(20);
        foreach (var (brand, version) in changed)
        {
            (await house.Counts.ReadAsync(brand, created.ToUnixTimeSeconds() / 60, 1)).Single().ShouldBe(new(25, 25, 0, 7, 7));
            (await house.Posts.ReadAsync(brand, created, Some.Now, 100)).Count.ShouldBe(10);
            await house.Changed.SettleAsync(brand, version);
        }

        (await house.Changed.ReadAsync()).ShouldBeEmpty();
    }

    private static async Task<RedisServer> StartAsync()
    {
        string busPort;
        await using (var probe = await RedisServer.StartAsync())
        {
            busPort = probe.Port.ToString(CultureInfo.InvariantCulture);
        }

        return await RedisServer.StartAsync("--cluster-enabled", "yes", "--cluster-port", busPort);
    }

    private static async Task JoinAsync(string[] addresses)
    {
        (await CliAsync(["--cluster", "create", .. addresses, "--cluster-replicas", "0", "--cluster-yes"])).ShouldContain("All 16384 slots covered");

        // Each master learns by itself, a moment later, that the others are there; it tells only when asked.
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        foreach (var address in addresses)
        {
            while (!(await CliAsync(["-p", address.Split(':')[1], "CLUSTER", "INFO"])).Contains("cluster_state:ok", StringComparison.Ordinal))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, deadline.Token);
            }
        }
    }

    private static async Task<string> CliAsync(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("redis-cli", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }
}
