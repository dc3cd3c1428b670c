using MentionWatch.Configuration;
using MentionWatch.Sources.Ingest;

namespace MentionWatch.Tests.Configuration;

public sealed class SecretTests
{
    private const string Hidden = "hunter2-and-more";

    [Theory]
    [InlineData(Hidden)]
    [InlineData(Hidden + "\n")]
    [InlineData(Hidden + "\r\n")]
    public void A_secret_can_come_from_a_file_beside_the_configuration_without_its_line_end(string content)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("redis.txt", content);

        var loaded = Load.File(directory.Write("mentionwatch.json", """{ "Redis": { "ConnectionStringFile": "redis.txt" } }"""));

        loaded.Mistakes.ShouldBeEmpty();
        loaded.Options.Redis.ConnectionString!.Reveal().ShouldBe(Hidden);
    }

    [Fact]
    public void A_list_of_secrets_can_come_from_a_file_with_one_a_line()
    {
        using var directory = new TemporaryDirectory();
        string[] keys = ["whsec_cmVwbGFjZSB0aGlzIGJ5IGEgc2VjcmV0IG9mIHlvdXJz", "whsec_YW5vdGhlciBvbmUgZm9yIHRoZSB0aW1lIG9mIGNoYW5nZQ=="];
        directory.Write("keys.txt", string.Join('\n', keys) + "\n");

        var loaded = Load.File(directory.Write("mentionwatch.json", """{ "Sources": { "crm": { "Kind": "ingest", "SecretsFile": "keys.txt" } } }"""));

        loaded.Mistakes.ShouldBeEmpty();
        ((IngestOptions)loaded.Options.Sources["crm"]).Secrets.Select(secret => secret.Reveal()).ShouldBe(keys);
    }

    [Fact]
    public void A_variable_with_the_secret_replaces_the_file_the_configuration_names()
    {
        var loaded = Load.Text("""{ "Redis": { "ConnectionStringFile": "nowhere" } }""", ("Redis__ConnectionString", Hidden));

        loaded.Mistakes.ShouldBeEmpty();
        loaded.Options.Redis.ConnectionString!.Reveal().ShouldBe(Hidden);
    }

    [Fact]
    public void No_mistake_about_a_secret_holds_it()
    {
        var json = $$"""
            {
              "Redis": { "ConnectionString": "{{Hidden}}", "ConnectionStringFile": "x" },
              "Schedule": { "PostgreSql": ["{{Hidden}}"] },
              "Sources": { "crm": { "Kind": "ingest", "Secrets": ["{{Hidden}}"] }, "crm2": { "Kind": "ingest", "Secrets": "{{Hidden}}" } },
              "Alerts": { "Receivers": { "hook": { "Kind": "webhook", "Url": "{{Hidden}}", "Secrets": [{ "a": "{{Hidden}}" }] } } }
            }
            """;

        var mistakes = Load.Text(json).Mistakes;

        mistakes.Count.ShouldBeGreaterThanOrEqualTo(6);
        mistakes.ShouldAllBe(mistake => !mistake.ToString().Contains(Hidden, StringComparison.Ordinal));
    }

    [Fact]
    public void A_secret_prints_as_its_mask_also_inside_a_record()
    {
        var options = new MentionWatch.Buffering.RedisOptions { ConnectionString = new Secret(Hidden) };

        options.ToString().ShouldNotContain(Hidden);
        System.Text.Json.JsonSerializer.Serialize(options).ShouldNotContain(Hidden);
    }

    [Fact]
    public void Every_secret_of_every_kind_can_come_from_a_file()
        => AllOptions.Tables().SelectMany(table => table.Options)
            .Where(option => option.Property.PropertyType.ToString().Contains(nameof(Secret), StringComparison.Ordinal))
            .Where(option => option.FileKey is null)
            .Select(option => $"{option.Property.DeclaringType!.Name}.{option.Name}")
            .ShouldBeEmpty();
}
