using System.CommandLine;
using System.Text.Json.Nodes;
using MentionWatch.Backtesting;
using MentionWatch.Commands;

namespace MentionWatch.Tests.Backtesting;

/// <summary>Runs <c>backtest</c> in a folder of its own.</summary>
internal sealed class BacktestRunner : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("mentionwatch-backtest-");

    public string Alerts => Path("alerts.jsonl");

    public string Report => Path("report.html");

    public void Dispose() => _directory.Delete(recursive: true);

    /// <summary>Writes a configuration of the brand of <see cref="StreamBuilder"/> with these thresholds.</summary>
    public string Config(string name, JsonObject detection, params JsonNode[] campaigns)
    {
        var config = new JsonObject
        {
            ["Brands"] = new JsonObject { [StreamBuilder.Brand] = new JsonObject { ["Names"] = new JsonArray("Acme"), ["TimeZone"] = "Europe/Madrid" } },
            ["Detection"] = detection,
            ["Campaigns"] = new JsonArray(campaigns),
        };
        File.WriteAllText(Path(name), config.ToJsonString());
        return Path(name);
    }

    public async Task<string> RunAsync(IEnumerable<ReplayedMention> mentions, params string[] more)
    {
        await File.WriteAllLinesAsync(Path("mentions.jsonl"), mentions.Select(StreamBuilder.Line));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await CommandLine.Build()
            .Parse(["backtest", "--mentions", Path("mentions.jsonl"), "--labels", "--alerts", Alerts, .. more])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        error.ToString().ShouldBeEmpty();
        exit.ShouldBe(ExitCode.Good);
        return output.ToString();
    }

    private string Path(string name) => System.IO.Path.Combine(_directory.FullName, name);
}
