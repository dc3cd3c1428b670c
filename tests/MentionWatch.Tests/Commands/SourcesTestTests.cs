using System.CommandLine;
using System.Text.Json;
using MentionWatch.Commands;

namespace MentionWatch.Tests.Commands;

public sealed class SourcesTestTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("mentionwatch-sources-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public SourcesTestTests()
    {
        File.WriteAllText(PathOf("mentions.jsonl"), """
            {"id":"1","text":"Acme me rompió\nla mesa \u001b[31m","createdAt":"2026-03-01T23:59:00Z","url":"https://a.example/1"}
            {"id":"2","text":"otra cosa","createdAt":"2026-03-01T23:59:00Z"}
            """);
        File.WriteAllText(PathOf("mentionwatch.json"), JsonSerializer.Serialize(new
        {
            Brands = new { acme = new { Names = new[] { "Acme" } } },
            Sources = new Dictionary<string, object>
            {
                ["replay"] = new { Kind = "file", Path = PathOf("mentions.jsonl") },
                ["missing"] = new { Kind = "file", Path = PathOf("nothing.jsonl") },
                ["pushed"] = new { Kind = "ingest", Secrets = new[] { "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" } },
            },
        }));
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task A_table_shows_what_would_be_stored_and_no_control_characters()
    {
        (await InvokeAsync("replay")).ShouldBe(0);

        _output.ToString().ShouldContain("2026-03-01 23:59  acme  Acme me rompió la mesa [31m  https://a.example/1");
        _output.ToString().ShouldContain("replay would store 1 mentions. Nothing was stored.");
    }

    [Fact]
    public async Task Json_is_one_object_a_line()
    {
        (await InvokeAsync("replay", "--json")).ShouldBe(0);

        var line = _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem();
        JsonDocument.Parse(line).RootElement.GetProperty("brands")[0].GetString().ShouldBe("acme");
    }

    [Theory]
    [InlineData("replai", "Did you mean \"replay\"?")]
    [InlineData("pushed", "POST /ingest/pushed")]
    [InlineData("missing", "nothing.jsonl cannot be opened")]
    public async Task What_cannot_be_polled_says_why(string name, string reason)
    {
        (await InvokeAsync(name)).ShouldBe(1);

        _error.ToString().ShouldContain(reason);
    }

    private string PathOf(string name) => Path.Combine(_directory.FullName, name);

    private Task<int> InvokeAsync(params string[] arguments)
        => CommandLine.Build()
            .Parse(["sources", "test", .. arguments, "--config", PathOf("mentionwatch.json")])
            .InvokeAsync(new InvocationConfiguration { Output = _output, Error = _error });
}
