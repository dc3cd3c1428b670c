using System.Text.Json.Nodes;
using MentionWatch.Backtesting;

namespace MentionWatch.Tests.Backtesting;

public sealed class CompareTests : IDisposable
{
    private static readonly DateTimeOffset Large = StreamBuilder.Start.AddDays(8).AddHours(11);
    private static readonly DateTimeOffset Small = StreamBuilder.Start.AddDays(10).AddHours(11);
    private static readonly JsonObject Usual = new() { ["MinAuthors"] = 7 };

    private readonly BacktestRunner _backtest = new();

    [Fact]
    public async Task A_less_sensitive_configuration_loses_the_small_crisis_and_moves_the_large_one()
    {
        var output = await ComparedAsync(Usual, new JsonObject { ["MinAuthors"] = 60 });

        output.ShouldContain("0 added, 1 lost, 1 moved, 0 the same.");
        output.ShouldContain($"lost   acme  {Small:yyyy-MM-dd}T1");
        output.ShouldContain($"moved  acme  {Large:yyyy-MM-dd}T1");
        output.ShouldContain("min later");
    }

    [Fact]
    public async Task The_other_way_round_it_adds_the_small_one_and_tells_the_large_one_earlier()
    {
        var output = await ComparedAsync(new JsonObject { ["MinAuthors"] = 60 }, Usual);

        output.ShouldContain("1 added, 0 lost, 1 moved, 0 the same.");
        output.ShouldContain("min earlier");
    }

    [Fact]
    public async Task The_same_configuration_changes_nothing()
        => (await ComparedAsync(Usual, Usual)).ShouldContain("0 added, 0 lost, 0 moved, 2 the same.");

    [Fact]
    public async Task What_runs_beside_it_leaves_the_alerts_as_they_are()
    {
        await _backtest.RunAsync(Mentions());
        var alone = await File.ReadAllTextAsync(_backtest.Alerts);

        await _backtest.RunAsync(Mentions(), "--compare", _backtest.Config("other.json", new JsonObject { ["MinAuthors"] = 60 }), "--report", _backtest.Report);

        (await File.ReadAllTextAsync(_backtest.Alerts)).ShouldBe(alone);
    }

    public void Dispose() => _backtest.Dispose();

    private Task<string> ComparedAsync(JsonObject now, JsonObject then)
        => _backtest.RunAsync(Mentions(), "--config", _backtest.Config("now.json", (JsonObject)now.DeepClone()), "--compare", _backtest.Config("then.json", (JsonObject)then.DeepClone()));

    private static IReadOnlyList<ReplayedMention> Mentions() => new StreamBuilder(1).Days(12).Crisis(Large, 250).Crisis(Small, 40).Build();
}
