using System.CommandLine;
using System.Text.Json;
using MentionWatch.Commands;

namespace MentionWatch.Tests.Backtesting;

public sealed class BacktestCommandTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("mentionwatch-backtest-");

    [Fact]
    public async Task It_writes_one_line_an_alert_in_the_words_of_the_trade()
    {
        var mentions = new StreamBuilder(1).Days(3).Crisis(StreamBuilder.Start.AddDays(2).AddHours(10), 120).Build();
        var (exit, output, error) = await RunAsync(mentions.Select(StreamBuilder.Line));

        error.ShouldBeEmpty();
        exit.ShouldBe(ExitCode.Good);
        output.ShouldContain($"{mentions.Count} mentions of 1 brands");
        var first = JsonDocument.Parse(File.ReadLines(Alerts).First()).RootElement;
        first.EnumerateObject().Select(property => property.Name).ShouldBe(["brand", "at", "kind", "state", "severity", "incident", "evidence"]);
        first.GetProperty("kind").GetString().ShouldBe("crisis");
        first.GetProperty("state").GetString().ShouldBe("raised");
        first.GetProperty("incident").GetString().ShouldStartWith("mw:acme:negative-spike:");
        var evidence = first.GetProperty("evidence");
        evidence.GetProperty("rule").GetString().ShouldBe("negative-spike");
        evidence.GetProperty("observed").GetInt32().ShouldBeGreaterThan(evidence.GetProperty("upper").GetInt32());
    }

    [Theory]
    [InlineData("--redis to replay what the worker has")]
    [InlineData("not both", "--redis", "--mentions", "m.jsonl")]
    [InlineData("from 2 to 60", "--redis", "--days", "61")]
    [InlineData("need a file of --mentions", "--redis", "--report", "r.html")]
    public void What_is_replayed_must_be_clear(string expected, params string[] arguments)
        => CommandLine.Build().Parse(["backtest", "--alerts", "a.jsonl", .. arguments]).Errors.ShouldHaveSingleItem().Message.ShouldContain(expected);

    [Theory]
    [InlineData("""{"id":"1","brand":"acme","createdAt":"2026-03-02T00:00:00Z"}""", "label_negative")]
    [InlineData("""{"id":"1","brand":"acme"}""", "createdAt")]
    [InlineData("not json", "Mention 1")]
    [InlineData("""["1"]""", "must be a JSON object")]
    [InlineData("""{"id":true,"brand":"acme","createdAt":"2026-03-02T00:00:00Z"}""", "id must be text or a number")]
    [InlineData("""{"id":"1","brand":"acme","createdAt":"yesterday"}""", "createdAt must be a time such as 2026-08-01T10:30:00Z")]
    [InlineData("""{"id":"1","brand":7,"createdAt":"2026-03-02T00:00:00Z"}""", "brand must be text")]
    [InlineData("""{"id":"1","brand":"acme","author":[],"createdAt":"2026-03-02T00:00:00Z"}""", "author must be text or an object")]
    public async Task A_line_that_cannot_be_used_is_named_with_its_number(string line, string expected)
    {
        var (exit, _, error) = await RunAsync([line]);

        exit.ShouldBe(ExitCode.Bad);
        error.ShouldContain("Mention 1 cannot be used");
        error.ShouldContain(expected);
        error.ShouldNotContain("ReplayedMention");
    }

    [Theory]
    [InlineData("1", "\"u1\"")]
    [InlineData("\"1\"", """{"id":17,"handle":"ana","followers":12}""")]
    [InlineData("1", "null")]
    public async Task Identifiers_and_authors_are_read_as_sources_read_them(string id, string author)
    {
        var (exit, output, error) = await RunAsync([$$"""{"id":{{id}},"brand":"acme","author":{{author}},"createdAt":"2026-03-02T00:00:00Z","label_negative":true}"""]);

        error.ShouldBeEmpty();
        exit.ShouldBe(ExitCode.Good);
        output.ShouldContain("1 mentions of 1 brands");
    }

    [Theory]
    [InlineData("\"2026-03-02T10:00:00\"")]
    [InlineData("\"2026-03-02T12:00:00+02:00\"")]
    [InlineData("1772445600")]
    public async Task Times_are_read_as_sources_read_them_in_utc_where_no_zone_is_given(string time)
    {
        var lines = Enumerable.Range(0, 40).Select(i =>
            $$"""{"id":{{i}},"brand":"acme","author":"u{{i}}","createdAt":{{time}},"deliveredAt":"2026-03-02T10:00:30Z","label_negative":true}""");

        var (exit, _, error) = await RunAsync(lines);

        error.ShouldBeEmpty();
        exit.ShouldBe(ExitCode.Good);
        File.ReadLines(Alerts).First().ShouldContain("mw:acme:negative-spike:2026-03-02T10:00:00Z");
    }

    [Fact]
    public async Task A_missing_file_is_one_clear_line()
    {
        var (exit, _, error) = await RunAsync(null);

        exit.ShouldBe(ExitCode.Bad);
        error.ShouldContain("mentions.jsonl");
        error.Trim().ShouldNotContain("\n");
    }

    [Fact]
    public async Task The_file_of_the_mentions_is_not_written_over()
    {
        var (exit, _, error) = await RunAsync(["{}"], "--alerts", Path.Combine(_directory.FullName, "mentions.jsonl"));

        exit.ShouldBe(ExitCode.Bad);
        error.ShouldContain("name another file");
        File.ReadAllText(Path.Combine(_directory.FullName, "mentions.jsonl")).Trim().ShouldBe("{}");
    }

    [Fact]
    public async Task Brands_that_the_configuration_does_not_know_are_named()
    {
        var config = Path.Combine(_directory.FullName, "mentionwatch.json");
        await File.WriteAllTextAsync(config, """{ "Brands": { "globex": { "Names": ["Globex"] } } }""");

        var (exit, _, error) = await RunAsync(
            ["""{"id":1,"brand":"acme","createdAt":1772445600,"label_negative":true}""", """{"id":2,"brand":"Globex","createdAt":1772445600,"label_negative":true}"""],
            "--config", config);

        exit.ShouldBe(ExitCode.Good);
        error.ShouldContain("configures no brand acme;");
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private string Alerts => Path.Combine(_directory.FullName, "alerts.jsonl");

    private async Task<(int Exit, string Output, string Error)> RunAsync(IEnumerable<string>? lines, params string[] more)
    {
        var mentions = Path.Combine(_directory.FullName, "mentions.jsonl");
        if (lines is not null)
        {
            await File.WriteAllLinesAsync(mentions, lines);
        }

        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await CommandLine.Build()
            .Parse(["backtest", "--mentions", mentions, "--labels", .. more.Contains("--alerts", StringComparer.Ordinal) ? more : ["--alerts", Alerts, .. more]])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (exit, output.ToString(), error.ToString());
    }
}
