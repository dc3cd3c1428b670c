using MentionWatch.Alerting.Rendering;
using MentionWatch.Configuration;
using MentionWatch.Configuration.Model;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;
using MentionWatch.Web.Actions;

namespace MentionWatch.Web.Silences;

/// <summary>Turns what somebody asks for into a silence, or says what is wrong with it.</summary>
internal static class SilenceReader
{
    private const int LongestName = 60;
    private const int LongestReason = 300;

    /// <summary>Reads one.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="token">Name of the token it came with.</param>
    /// <param name="options">The configuration in force.</param>
    /// <param name="now">Now, in UTC.</param>
    public static (Silence? Silence, string? Problem) Read(SilenceRequest request, string token, MentionWatchOptions options, DateTimeOffset now)
    {
        var from = request.From?.ToUniversalTime() ?? now;
        var until = request.Minutes is { } minutes ? from.AddMinutes(Math.Clamp(minutes, 0, 1_000_000)) : request.Until?.ToUniversalTime();
        var severity = Choice<Severity>(request.MaximumSeverity ?? "critical");
        var kinds = (request.Kinds ?? []).Select(Choice<AlertTopic>).ToList();
        return OneLine.Of(request.Reason, LongestReason) is not { } reason ? (null, "\"reason\" is missing.")
            : TimeProblem(from, until, options.Alerts.LongestSilence, now) is { } time ? (null, time)
            : BrandProblem(request.Brands ?? [], options) is { } brand ? (null, brand)
            : severity is null ? (null, $"\"maximumSeverity\" is one of {Choices<Severity>()}.")
            : kinds.Contains(null) ? (null, $"\"kinds\" are some of {Choices<AlertTopic>()}.")
            : (new Silence
            {
                Id = Guid.NewGuid().ToString("N"),
                By = OneLine.Of(request.By, LongestName) is { } name ? $"{name} ({token})" : token,
                Reason = reason,
                From = from,
                Until = until!.Value,
                Brands = request.Brands ?? [],
                MaximumSeverity = severity.Value,
                Topics = [.. kinds.OfType<AlertTopic>()],
            }, null);
    }

    private static string? TimeProblem(DateTimeOffset from, DateTimeOffset? until, TimeSpan longest, DateTimeOffset now)
        => until is not { } end || end <= from || end <= now ? "\"until\" or \"minutes\" must name an end that is still to come."
            : end - from > longest ? $"It would last longer than {Duration.Format(longest)}, which is Alerts.LongestSilence."
            : null;

    private static string? BrandProblem(IReadOnlyList<string> brands, MentionWatchOptions options)
        => brands.FirstOrDefault(brand => !options.Brands.ContainsKey(brand)) is { } unknown
            ? $"There is no brand \"{HostileText.Clean(unknown)}\". {NearestName.Suggest(unknown, [.. options.Brands.Keys])}"
            : null;

    private static T? Choice<T>(string written)
        where T : struct, Enum
        => (T?)ScalarFormats.Of(typeof(T))!.Parse(written);

    private static string Choices<T>() => string.Join(", ", ScalarFormats.Of(typeof(T))!.Choices);
}
