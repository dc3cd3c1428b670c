using System.Globalization;
using System.Text.Json;
using MentionWatch.Tests.Backtesting;

namespace MentionWatch.Tests.EndToEnd;

/// <summary>Weeks of thirty brands that end yesterday, from the simulator of <c>../shared/bench</c>.</summary>
internal sealed class SimulatedPanel : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("mentionwatch-panel-");

    private SimulatedPanel()
    {
    }

    /// <summary>The mentions, one JSON object a line, in order of delivery.</summary>
    public string Mentions => Path.Combine(_directory.FullName, "mentions.jsonl");

    /// <summary>Keys of the brands.</summary>
    public IReadOnlyList<string> Brands { get; private set; } = [];

    public static async Task<SimulatedPanel> GenerateAsync(int days)
    {
        var panel = new SimulatedPanel();
        var start = TimeProvider.System.GetUtcNow().AddDays(-days - 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await BenchTool.RunAsync("crisis_sim.py", "--seed", "7", "--days", days.ToString(CultureInfo.InvariantCulture), "--start", start, "--out", panel._directory.FullName);
        using var brands = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(panel._directory.FullName, "brands.json")));
        panel.Brands = [.. brands.RootElement.EnumerateArray().Select(brand => BrandKey.Of(brand.GetProperty("brand").GetString()!))];
        return panel;
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
