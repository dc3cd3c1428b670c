using MentionWatch.Alerting.Webhook;
using MentionWatch.Configuration.Rules;
using MentionWatch.Sources.Files;
using MentionWatch.Sources.Ingest;

namespace MentionWatch.Tests.Configuration;

public sealed class LoadingTests
{
    private const string Key = "whsec_cmVwbGFjZSB0aGlzIGJ5IGEgc2VjcmV0IG9mIHlvdXJz";

    [Fact]
    public void An_empty_section_is_a_configuration_of_defaults()
    {
        var loaded = Load.Text("{}");

        loaded.Mistakes.ShouldBeEmpty();
        loaded.Options.Redis.Partitions.ShouldBe(16);
    }

    [Fact]
    public void Values_of_every_shape_arrive_in_the_options()
    {
        var options = Load.Text(
            $$"""
            {
              // A comment.
              "Brands": { "acme": { "Names": ["Acme", "ACME Inc."], "TimeZone": "Europe/Madrid", }, },
              "Sources": {
                "export": { "Kind": "file", "Path": "x.jsonl", "Every": "1m30s", "AlertOnHistory": true },
                "crm": { "Kind": "ingest", "Secrets": ["{{Key}}"] }
              },
              "Detection": { "MinTimesExpected": 2.5, "Windows": ["15m", "1h"] },
              "Alerts": { "Receivers": { "hook": { "Kind": "webhook", "Url": "https://example.com/x", "Secrets": ["{{Key}}"], "MinimumSeverity": "high" } } }
            }
            """).Options;

        options.Brands["acme"].Names.ShouldBe(["Acme", "ACME Inc."]);
        var export = options.Sources["export"].ShouldBeOfType<FileSourceOptions>();
        export.Every.ShouldBe(TimeSpan.FromSeconds(90));
        export.AlertOnHistory.ShouldBeTrue();
        options.Sources["crm"].ShouldBeOfType<IngestOptions>().Secrets.ShouldHaveSingleItem().Reveal().ShouldBe(Key);
        options.Detection.MinTimesExpected.ShouldBe(2.5);
        options.Detection.Windows.ShouldBe([TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)]);
        options.Alerts.Receivers["hook"].ShouldBeOfType<WebhookOptions>().Url!.Reveal().ShouldBe("https://example.com/x");
    }

    [Fact]
    public void Every_mistake_is_told_at_once()
    {
        var mistakes = Load.Text("""{ "Brands": { "acme": { "Nams": 1, "TimeZone": 5 } }, "Redis": { "Partitions": -1 }, "Sources": { "x": {} }, "Wep": {} }""").Mistakes;

        mistakes.Select(mistake => mistake.Path).ShouldBe(["Wep", "Brands.acme.Nams", "Brands.acme.TimeZone", "Sources.x.Kind", "Redis.Partitions"], ignoreOrder: true);
    }

    [Fact]
    public void A_misspelt_kind_hides_no_other_mistake_of_its_section()
        => Load.Text("""{ "Sources": { "news": { "Kind": "feeed", "Url": "example.com", "Every": "5 minutes" } } }""").Mistakes.Select(mistake => mistake.Path)
            .ShouldBe(["Sources.news.Kind", "Sources.news.Url", "Sources.news.Every"], ignoreOrder: true);

    [Theory]
    [InlineData("http://example.com/x", false, 1)]
    [InlineData("http://alerts.lan/x", true, 0)]
    [InlineData("https://example.com/x", false, 0)]
    public void A_receiver_on_the_internet_that_is_told_in_the_clear_is_warned_of(string url, bool isPrivate, int warnings)
    {
        var options = Load.Text($$"""{ "Alerts": { "Receivers": { "team": { "Kind": "slack", "Url": "{{url}}", "AllowPrivateAddresses": {{(isPrivate ? "true" : "false")}} } } } }""").Options;

        OptionsWarnings.Of(options).Select(warning => warning.Path).ShouldBe(Enumerable.Repeat("Alerts.Receivers.team.Url", warnings));
    }

    [Fact]
    public void A_variable_goes_before_the_file_whatever_its_case()
    {
        var options = Load.Text(
            """{ "Brands": { "acme": { "Names": ["Acme", "ACME"] } }, "Redis": { "Partitions": 8 } }""",
            ("REDIS__PARTITIONS", "32"),
            ("BRANDS__ACME__NAMES__1", "Acme Inc."),
            ("BRANDS__ACME__HANDLES__0", "acme"),
            ("Brands__globex__Names__0", "Globex")).Options;

        options.Redis.Partitions.ShouldBe(32);
        options.Brands["acme"].Names.ShouldBe(["Acme", "Acme Inc."]);
        options.Brands["acme"].Handles.ShouldBe(["acme"]);
        options.Brands["globex"].Names.ShouldBe(["Globex"]);
    }

    [Fact]
    public void A_mistake_in_a_variable_is_told_like_one_in_the_file()
        => Load.Text("{}", ("Redis__Partitons", "8"), ("Logging__Level", "loud")).Mistakes.Select(mistake => mistake.Path).ShouldBe(["Redis.Partitons", "Logging.Level"]);

    [Fact]
    public void A_file_that_is_not_there_is_told_with_the_ways_to_name_one()
        => Load.File("/nowhere/mentionwatch.json").Mistakes.ShouldHaveSingleItem().ToString()
            .ShouldBe("There is no file /nowhere/mentionwatch.json. Name one with --config or the variable MENTIONWATCH_CONFIG, or create ./mentionwatch.json.");
}
