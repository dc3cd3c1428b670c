using System.Diagnostics;
using System.Text.RegularExpressions;
using MentionWatch.Tests.Style;

namespace MentionWatch.Tests.Documents;

/// <summary>The signed push of the README, as somebody would paste it into a shell.</summary>
public sealed partial class PushExampleTests
{
    private const string Published = "http://localhost:8080";

    [Fact]
    public async Task The_signed_push_of_the_readme_is_taken()
    {
        var example = Example();
        await using var worker = await WorkerProcess.StartAsync($$"""
            {
              "Brands": { "acme": { "Names": ["Acme"] } },
              "Sources": { "crm": { "Kind": "ingest", "Secrets": ["{{Secret().Match(example).Value}}"] } }
            }
            """);

        var output = await BashAsync(example.Replace(Published, worker.BaseAddress.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal));

        output.ShouldContain("\"accepted\":1");
        output.TrimEnd().ShouldEndWith("\n202");
        await worker.Log.WaitForAsync(line => line.Contains("Sources.crm.Secrets: This secret is published", StringComparison.Ordinal));
    }

    private static string Example()
    {
        var example = Bash().Match(File.ReadAllText(Path.Combine(Repository.Root.FullName, "README.md"))).Groups["script"].Value;
        example.ShouldContain(Published);
        return example;
    }

    private static async Task<string> BashAsync(string script)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", script]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(deadline.Token), process.StandardError.ReadToEndAsync(deadline.Token));
        await process.WaitForExitAsync(deadline.Token);
        output[1].ShouldBeEmpty();
        process.ExitCode.ShouldBe(0);
        return output[0];
    }

    [GeneratedRegex(@"```bash\n(?<script>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bash();

    [GeneratedRegex(@"whsec_[A-Za-z0-9+/=]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();
}
