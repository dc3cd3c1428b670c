using System.Globalization;
using System.Text.Json;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.EndToEnd;

/// <summary>The real worker, started on a file that is full of the last hour's anger.</summary>
public sealed class HistoryTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    [Fact]
    public async Task History_raises_an_alert_where_that_is_asked_for_and_nowhere_else()
    {
        using var files = new TemporaryDirectory();
        await using var receiver = await ReceiverStub.StartAsync();
        foreach (var brand in (string[])["quiet", "loud"])
        {
            await File.WriteAllLinesAsync(files.PathOf($"{brand}.jsonl"), LastHour(brand));
        }

        await using var worker = await WorkerProcess.StartAsync(Configuration(files, receiver.Address));

        var alert = JsonDocument.Parse((await receiver.NextAsync()).Body).RootElement.GetProperty("data");
        alert.GetProperty("brand").GetString().ShouldBe("loud");
        await File.AppendAllLinesAsync(files.PathOf("quiet.jsonl"), [Line("quiet", 100, TimeProvider.System.GetUtcNow())]);
        await worker.Log.WaitForAsync(line => line.Contains("quiet: spike false", StringComparison.Ordinal));
        receiver.Received.Count.ShouldBe(1);
    }

    private static IEnumerable<string> LastHour(string brand)
        => Enumerable.Range(0, 40).Select(index => Line(brand, index, TimeProvider.System.GetUtcNow().AddMinutes(-5 - index)));

    private static string Line(string brand, int number, DateTimeOffset createdAt)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        var text = $"no vuelvo a comprar en {brand}, qué vergüenza de servicio, llevo tres semanas esperando";
        return JsonSerializer.Serialize(new { id, text, author = new { id }, createdAt = createdAt.ToString("O", CultureInfo.InvariantCulture) });
    }

    private static string Configuration(TemporaryDirectory files, string receiver) => JsonSerializer.Serialize(new
    {
        Brands = new { quiet = new { Names = (string[])["quiet"] }, loud = new { Names = (string[])["loud"] } },
        Sources = new Dictionary<string, object>
        {
            ["calm"] = new { Kind = "file", Path = files.PathOf("quiet.jsonl"), Every = "1s" },
            ["told"] = new { Kind = "file", Path = files.PathOf("loud.jsonl"), Every = "1s", AlertOnHistory = true },
        },
        Alerts = new { Receivers = new { oncall = new { Kind = "webhook", Url = receiver, Secrets = (string[])[Secret], AllowPrivateAddresses = true } } },
        Logging = new { Level = "debug" },
    });
}
