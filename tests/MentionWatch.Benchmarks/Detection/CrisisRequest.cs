using System.Globalization;

namespace MentionWatch.Benchmarks.Detection;

/// <summary>What the benchmark of crises is asked for.</summary>
internal sealed record CrisisRequest
{
    public IReadOnlyList<int> Seeds { get; private init; } = [1, 2, 3, 4, 5];

    public IReadOnlyList<string> Configs { get; private init; } = [];

    /// <summary>What happens in the streams, by the simulator's name for it.</summary>
    public string Scenario { get; private init; } = "mixed";

    public string MaxPerMinute { get; private init; } = "3";

    public string Days { get; private init; } = "21";

    public bool Noise { get; private init; }

    public bool Classify { get; private init; }

    /// <summary>Where simulated streams stay for the next time; without it they are thrown away.</summary>
    public string? Folder { get; private init; }

    public static CrisisRequest Parse(BenchmarkRun run)
    {
        var asked = run.IsSmoke ? new CrisisRequest { Seeds = [1], Days = "5", MaxPerMinute = "0.1" } : new CrisisRequest();
        for (var i = 0; i < run.Arguments.Count; i++)
        {
            asked = run.Arguments[i] switch
            {
                "--noise" => asked with { Noise = true },
                "--classify" => asked with { Classify = true },
                "--config" => asked with { Configs = [.. asked.Configs, run.Arguments[++i]] },
                "--scenario" => asked with { Scenario = run.Arguments[++i] },
                "--max-per-minute" => asked with { MaxPerMinute = run.Arguments[++i] },
                "--days" => asked with { Days = run.Arguments[++i] },
                "--folder" => asked with { Folder = run.Arguments[++i] },
                var seeds => asked with { Seeds = [.. seeds.Split(',').Select(seed => int.Parse(seed, CultureInfo.InvariantCulture))] },
            };
        }

        return asked;
    }
}
