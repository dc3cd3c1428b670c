using System.Text.RegularExpressions;
using MentionWatch.Alerting;
using MentionWatch.Sources;
using MentionWatch.Tests.Alerting;
using MentionWatch.Tests.Sources;
using MentionWatch.Tests.Style;

namespace MentionWatch.Tests.Documents;

public sealed partial class ContributingTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root.FullName, "CONTRIBUTING.md"));

    private static readonly Type[] Types = [.. typeof(SourceKinds).Assembly.GetTypes(), .. typeof(ContributingTests).Assembly.GetTypes()];

    [Fact]
    public void Every_file_it_names_is_there()
    {
        var named = Place().Matches(Text).Select(match => match.Groups["path"].Value).ToArray();

        named.Length.ShouldBeGreaterThan(10);
        named.Where(path => !Path.Exists(Path.Combine(Repository.Root.FullName, path))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_line_it_quotes_stands_in_a_file_it_names()
    {
        var files = Place().Matches(Text).Select(match => Path.Combine(Repository.Root.FullName, match.Groups["path"].Value)).Where(File.Exists);
        var lines = files.SelectMany(File.ReadAllLines).Select(line => line.Trim()).ToHashSet(StringComparer.Ordinal);
        var quoted = Quote().Matches(Text).Select(match => match.Groups["line"].Value.Trim()).ToArray();

        quoted.Length.ShouldBe(2);
        quoted.Where(line => !lines.Contains(line)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_inheritance_it_claims_holds()
    {
        var claims = Claim().Matches(Text).Select(match => (Heir: match.Groups["heir"].Value, Parent: match.Groups["parent"].Value)).ToArray();

        claims.Length.ShouldBe(6);
        claims.Where(claim => !Named(claim.Parent).IsAssignableFrom(Named(claim.Heir))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_polled_kind_of_source_passes_the_contract()
        => SourceKinds.All.Where(kind => kind.Create is not null).Select(kind => RoomOf(kind.OptionsType))
            .Where(room => !HasContract(room, typeof(SourceContract)))
            .ShouldBeEmpty();

    [Fact]
    public void Every_kind_of_receiver_passes_the_contract()
        => ReceiverKinds.All.Select(kind => RoomOf(kind.OptionsType)).Where(room => !HasContract(room, typeof(ReceiverContract))).ShouldBeEmpty();

    private static Type Named(string name) => Types.Single(type => string.Equals(type.Name, name, StringComparison.Ordinal));

    private static string RoomOf(Type options) => options.Namespace!.Replace("MentionWatch.", "", StringComparison.Ordinal);

    private static bool HasContract(string room, Type contract)
        => Types.Any(type => !type.IsAbstract && contract.IsAssignableFrom(type) && type.Namespace == "MentionWatch.Tests." + room);

    [GeneratedRegex("`(?<path>(src|tests|deploy)/[A-Za-z./]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"```csharp\n(?<line>.*?)\n\s*```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quote();

    [GeneratedRegex(@"`(?<heir>\w+)` inherits\s+`(?<parent>\w+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Claim();
}
