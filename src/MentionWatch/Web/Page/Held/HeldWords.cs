using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Web.Page.Held;

/// <summary>What is held back, in words.</summary>
internal static class HeldWords
{
    /// <summary>The reason in a word or two.</summary>
    public static string Reason(HoldReason reason) => reason switch
    {
        HoldReason.Silence => "silenced",
        HoldReason.Parent => "part of another",
        HoldReason.ParentWait => "waits for its brand",
        HoldReason.QuietHours => "quiet hours",
        _ => "digest",
    };

    /// <summary>Why somebody was not told of an incident, and when they will be.</summary>
    public static string Why(HeldSummary held, DateTimeOffset now) => held.Reason switch
    {
        HoldReason.Silence => $"Silenced by {held.Detail}, {Until(held.Until, held.TimeZone, now)}.",
        HoldReason.Parent => $"Told with the crisis of {held.Detail}, and by itself when that is over or less severe.",
        HoldReason.ParentWait => $"Waits {Until(held.Until, held.TimeZone, now)} in case {held.Detail}, which it is part of, has a crisis too.",
        HoldReason.QuietHours => $"Quiet hours {Until(held.Until, held.TimeZone, now)}; told then.",
        _ => $"Told in the digest of {At(held.Until, held.TimeZone, now)}.",
    };

    /// <summary>What a route does with what it is to tell now.</summary>
    public static string What(QuietSummary route, string timeZone, DateTimeOffset now)
    {
        var which = route.Below is { } severity ? $"What is below {Phrase.Lower(severity)}" : "Everything";
        return route.Reason == HoldReason.Digest
            ? $"{which} waits for the digest of {At(route.Until, timeZone, now)}."
            : $"{which} waits for the end of the quiet hours, {At(route.Until, timeZone, now)}.";
    }

    /// <summary>What a silence covers.</summary>
    public static string Covers(SilenceSummary silence)
    {
        var brands = silence.Brands.Count > 0 ? string.Join(", ", silence.Brands) : "all brands";
        var kinds = silence.Kinds.Count > 0 ? $", only {string.Join(", ", silence.Kinds)}" : "";
        return $"{brands}, up to {Phrase.Lower(silence.MaximumSeverity)}{kinds}";
    }

    /// <summary>When a silence is in force, and who wants it.</summary>
    public static string Span(SilenceSummary silence, string timeZone, DateTimeOffset now)
        => $"{(silence.From > now ? $"From {At(silence.From, timeZone, now)} until {At(silence.Until, timeZone, now)}" : $"Until {At(silence.Until, timeZone, now)}")}. {silence.By}: {silence.Reason}";

    private static string Until(DateTimeOffset? until, string timeZone, DateTimeOffset now) => until switch
    {
        null => "until it ends",
        _ when until == DateTimeOffset.MaxValue => "that never end as configured",
        _ => $"until {At(until, timeZone, now)}",
    };

    private static string At(DateTimeOffset? at, string timeZone, DateTimeOffset now)
        => at is null || at == DateTimeOffset.MaxValue ? "a time that never comes as configured" : $"{Phrase.Local(at.Value, timeZone)} ({Phrase.In(at.Value - now)})";
}
