using System.Text.Json;

namespace MentionWatch.Tests.Classification.Http;

/// <summary>The real worker with a model server.</summary>
public sealed class HttpWorkerTests
{
    [Fact]
    public async Task A_worker_names_the_engine_and_does_not_take_a_reload_for_a_change_of_it()
    {
        await using var tei = await TeiServer.StartAsync();
        await using var worker = await WorkerProcess.StartAsync(Configuration(tei, "acme"));
        using var http = new HttpClient { BaseAddress = worker.BaseAddress };
        (await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative))).ShouldContain("The engine http labels mentions.");

        await File.WriteAllTextAsync(worker.ConfigFile + ".new", Configuration(tei, "globex"));
        File.Move(worker.ConfigFile + ".new", worker.ConfigFile, overwrite: true);

        await worker.Log.WaitForAsync(line => line.Contains("changed and is in force", StringComparison.Ordinal));
        worker.Log.Lines.ShouldNotContain(line => line.Contains("Configuration of Classifier changed", StringComparison.Ordinal));
    }

    private static string Configuration(TeiServer tei, string brand)
        => $$"""
            {
              "Brands": { "{{brand}}": { "Names": ["Acme"] } },
              "Classifier": {
                "Engine": "http",
                "Http": { "Models": { "m": { "Url": {{JsonSerializer.Serialize(tei.Url)}}, "AllowPrivateAddresses": true, "Labels": { "NEG": "negative", "NEU": "neutral", "POS": "positive" } } } }
              }
            }
            """;
}
