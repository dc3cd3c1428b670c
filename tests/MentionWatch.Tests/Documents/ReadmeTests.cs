using System.Text.RegularExpressions;
using MentionWatch.Commands;
using MentionWatch.Configuration.Loading;
using MentionWatch.Tests.Style;
using Microsoft.Extensions.Configuration;

namespace MentionWatch.Tests.Documents;

public sealed partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root.FullName, "README.md"));

    [Fact]
    public void Every_verb_it_names_exists()
    {
        var verbs = CommandLine.Build().Subcommands.Select(verb => verb.Name).ToArray();
        var named = Verb().Matches(Text).Select(match => match.Groups["verb"].Value).Distinct().ToArray();

        named.Length.ShouldBeGreaterThan(8);
        named.Except(verbs).ShouldBeEmpty();
    }

    [Fact]
    public void Every_verb_there_is_has_its_row()
        => CommandLine.Build().Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name)
            .Where(verb => !Text.Split('\n').Any(line => line.StartsWith("| `mentionwatch", StringComparison.Ordinal) && line.Contains(verb, StringComparison.Ordinal)))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    public void Every_relative_link_leads_somewhere(string document)
        => Link().Matches(File.ReadAllText(Path.Combine(Repository.Root.FullName, document)))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(Repository.Root.FullName, target)))
            .ShouldBeEmpty();

    [Fact]
    public void The_first_configuration_has_no_mistake()
    {
        var directory = Directory.CreateTempSubdirectory("mentionwatch-readme-");
        try
        {
            var file = Path.Combine(directory.FullName, "mentionwatch.json");
            File.WriteAllText(file, Configuration().Match(Text).Groups["json"].Value);

            new ConfigLoader(file, new ConfigurationBuilder().Build()).Load().Mistakes.ShouldBeEmpty();
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_setting_it_names_exists()
    {
        var schema = File.ReadAllText(Path.Combine(Repository.Root.FullName, "deploy", "mentionwatch.schema.json"));

        Setting().Matches(Text).SelectMany(match => match.Value.Trim('`').Split('.'))
            .Where(key => key.Length > 0 && key[0] != '<' && !schema.Contains($"\"{key}\"", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [GeneratedRegex(@"mentionwatch (?<verb>[a-z]+)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\]\((?<target>[^)#]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"```jsonc\n(?<json>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Configuration();

    [GeneratedRegex(@"`(Detection|Redis|Web|Telemetry|Schedule)\.[A-Za-z.]+(<key>)?`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Setting();
}
