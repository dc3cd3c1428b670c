using MentionWatch.Configuration;
using MentionWatch.Sources;
using MentionWatch.Sources.Health;

namespace MentionWatch.Detection;

/// <summary>Which minutes of a brand were heard: what is missing is not calm.</summary>
/// <param name="options">Which source is searched for which brand.</param>
/// <param name="statuses">Health of the sources as of now.</param>
/// <param name="workingSince">When this worker began to ask; what was not asked since is not heard.</param>
internal sealed class Coverage(MentionWatchOptions options, IReadOnlyList<SourceStatus> statuses, DateTimeOffset workingSince)
{
    /// <summary>A source that is away for longer is no part of the brand's normal any more.</summary>
    private static readonly TimeSpan LongestGap = TimeSpan.FromDays(1);

    /// <summary>The same for some of the sources only.</summary>
    public Coverage Among(IReadOnlyList<string> sources)
        => new(options with { Sources = options.Sources.Where(source => sources.Contains(source.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal) }, statuses, workingSince);

    /// <summary>Sources that cannot be relied on now.</summary>
    public IReadOnlyList<string> Degraded(string brand) => [.. Of(brand).Where(status => status.IsDegraded).Select(status => status.Source)];

    /// <summary>Since when every source of the brand is heard without a gap; <see langword="null"/> while one is not, or when it has none.</summary>
    public DateTimeOffset? HeardSince(string brand)
    {
        var known = Of(brand).ToDictionary(status => status.Source, StringComparer.Ordinal);
        var heard = options.Sources
            .Where(source => Searches(source.Value, brand))
            .Select(source => HeardSince(source.Value, known.GetValueOrDefault(source.Key)))
            .ToArray();
        return heard.Length == 0 || heard.Contains(null) ? null : heard.Max();
    }

    /// <summary>Part of an hour in which every source was heard, from 0 to 1.</summary>
    public double Heard(string brand, DateTimeOffset hour)
    {
        var end = hour.AddHours(1);
        var (missing, until) = (TimeSpan.Zero, hour);
        foreach (var (from, to) in Of(brand).SelectMany(Gaps).OrderBy(gap => gap.From))
        {
            var (start, stop) = (from > until ? from : until, to < end ? to : end);
            if (stop > start)
            {
                (missing, until) = (missing + (stop - start), stop);
            }
        }

        return 1 - (missing / TimeSpan.FromHours(1));
    }

    /// <summary>A source that is pushed to need not have spoken; one that is polled must have answered since this worker began, unless it is not due yet.</summary>
    private DateTimeOffset? HeardSince(SourceOptions source, SourceStatus? status)
    {
        var isPolled = SourceKinds.Find(source.Kind) is { Create: not null };
        return status is { IsDegraded: true } || (isPolled && !(status?.LastSuccess is { } success && (success >= workingSince || !SourcePeriod.WasDue(source, success, workingSince))))
            ? null
            : status?.Gaps.Max(gap => gap.End) ?? DateTimeOffset.MinValue;
    }

    private static bool Searches(SourceOptions source, string brand) => source.Brands.Count == 0 || source.Brands.Contains(brand, StringComparer.Ordinal);

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Gaps(SourceStatus status)
        => status.Gaps.Select(gap => (gap.Start, gap.End is { } end && end < gap.Start + LongestGap ? end : gap.Start + LongestGap));

    private IEnumerable<SourceStatus> Of(string brand)
        => statuses.Where(status => options.Sources.TryGetValue(status.Source, out var source) && Searches(source, brand));
}
