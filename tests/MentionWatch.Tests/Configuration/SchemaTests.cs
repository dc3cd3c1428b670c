using System.Text.Json;
using System.Text.Json.Nodes;
using MentionWatch.Configuration.Model;
using MentionWatch.Configuration.Schema;
using MentionWatch.Tests.Style;

namespace MentionWatch.Tests.Configuration;

public sealed class SchemaTests
{
    private static readonly string Deploy = Path.Combine(Repository.Root.FullName, "deploy");
    private static readonly string Example = Path.Combine(Deploy, "mentionwatch.example.json");
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Mistakes that only the reader can see: they lie between options, or in files, addresses and expressions.</summary>
    private static readonly string[] BeyondTheSchema =
    [
        "link-key", "api-token", "api-token-twice", "api-token-name", "trusted-proxy", "trusted-proxy-everybody",
        "brand-key", "brand-without-a-name", "cron", "every-and-cron", "fallback", "key-twice", "keys-that-differ-by-case", "listen", "otlp-endpoint", "public-url",
        "receiver-address", "receiver-addresses", "receiver-key", "receiver-mailbox", "receiver-of-an-unknown-brand", "receiver-password-in-the-clear", "schedule-of-a-pushed-source", "secret-file-missing", "secret-of-the-wrong-shape",
        "source-of-an-unknown-brand", "thresholds-of-an-unknown-brand", "group-of-an-unknown-source", "campaign-of-an-unknown-brand", "campaign-ends-before-it-begins", "time-zone", "duration-out-of-range", "name", "window", "not-json",
        "calendar-holiday", "calendar-time-zone", "chain-of-an-unknown-role", "chain-with-a-role-twice", "chain-with-shrinking-waits", "parent-unknown", "parents-in-a-circle",
        "quiet-without-hours", "role-of-an-unknown-receiver", "route-chain-and-digest", "route-digest-to-a-pager", "route-during-and-outside", "route-for-nothing",
        "route-in-an-unknown-calendar", "route-of-troubles-with-a-chain", "route-that-is-never-reached", "route-to-a-receiver-of-other-brands", "route-to-an-unknown-receiver", "route-to-nobody", "route-twice",
        "route-with-an-unknown-chain", "silence-that-ends-before-it-begins", "silence-too-long",
        "classifier-chat-model", "classifier-labels", "classifier-question-twice", "classifier-timeout", "classifier-without-a-server",
        "webhook-key", "webhook-key-of-two-halves", "fallback-of-a-receiver", "fallback-circle", "retry-longer-than-kept", "self-alerts-to-nobody", "heartbeat-of-failures-only",
    ];

    [Fact]
    public void The_schema_in_deploy_is_the_one_the_options_give()
        => File.ReadAllText(Path.Combine(Deploy, "mentionwatch.schema.json")).ShouldBe(ConfigSchema.Render(), "Write it again: mentionwatch check --schema > deploy/mentionwatch.schema.json");

    [Fact]
    public void The_example_passes_both_the_reader_and_the_schema()
    {
        Load.File(Example).Mistakes.ShouldBeEmpty();
        Errors(Example).ShouldBeEmpty();
    }

    [Fact]
    public void The_example_shows_every_section_and_every_kind()
    {
        var example = Parse(Example);
        var sections = OptionsTable.Of(typeof(MentionWatch.Configuration.MentionWatchOptions)).Options.Select(option => option.Name);

        sections.Except(example.Select(section => section.Key)).ShouldBeEmpty();
        OptionKinds.Sources.Names.Except(KindsIn(example["Sources"])).ShouldBeEmpty();
        OptionKinds.Receivers.Names.Except(KindsIn(example["Alerts"]!["Receivers"])).ShouldBeEmpty();
    }

    private static IEnumerable<string> KindsIn(JsonNode? entries) => entries!.AsObject().Select(entry => (string)entry.Value!["Kind"]!);

    [Theory]
    [MemberData(nameof(RejectedTests.Files), MemberType = typeof(RejectedTests))]
    public void An_editor_sees_every_mistake_that_a_schema_can_see(string file)
    {
        var beyond = BeyondTheSchema.Contains(Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);
        if (!beyond)
        {
            Errors(Path.Combine(RejectedTests.Folder, file)).ShouldNotBeEmpty();
        }
    }

    private static IReadOnlyList<string> Errors(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path), Lenient);
        return SchemaCheck.Errors(JsonNode.Parse(ConfigSchema.Render())!.AsObject(), document.RootElement);
    }

    private static JsonObject Parse(string path) => JsonNode.Parse(File.ReadAllText(path), documentOptions: Lenient)!.AsObject();
}
