using System.Globalization;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Rendering;

/// <summary>Alerts in English.</summary>
internal sealed class EnglishPhrases : IPhrases
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en");

    public string Test => "This only checks that alerts arrive; the numbers are made up and nobody needs to act.";

    public string StillLearning => "What is normal here is still being learned: look for yourself before you act.";

    public string OpenIncident => "Open the incident";

    public AlertHeadings Headings { get; } = new()
    {
        Why = "Why you are told",
        Posts = "What they write",
        Amplifiers = "Who spreads it",
        FirstPost = "First post",
        Unanswered = "Complaints without an answer",
        Do = "Do now",
        Dont = "Do not",
        Next = "Who is told next",
        OpenPost = "open",
    };

    public IAdvice Advice { get; } = new EnglishAdvice();

    public IPeoplePhrases People { get; } = new EnglishPeople();

    public string TestTitle(string brand) => $"TEST: {brand}, this is what an alert looks like";

    public string SeverityName(Severity severity) => severity switch
    {
        Severity.Critical => "critical",
        Severity.High => "high",
        _ => "warning",
    };

    public string Title(Alert alert, string brand, TimeZoneInfo zone) => alert.Kind switch
    {
        TransitionKind.Triggered => $"{Loud(alert.Severity)}: {brand}, {What(alert.Evidence.Rule)}",
        TransitionKind.Worsened => $"{Loud(alert.Severity)}: {brand}, it is getting worse",
        TransitionKind.Acknowledged => $"TAKEN: {brand}, {Who(alert, "somebody")} is on it",
        TransitionKind.HandedOver => $"{Loud(alert.Severity)}: {brand}, handed over to {Whom(alert, "somebody")}",
        TransitionKind.Snoozed => $"PUT OFF: {brand}, {Who(alert, "somebody")} looks at it again at {Clock.Time(alert.Action?.Until ?? alert.At, zone)}",
        TransitionKind.Woken => $"{Loud(alert.Severity)}: {brand}, it goes on after being put off",
        TransitionKind.Escalated => $"{Loud(alert.Severity)}: {brand}, nobody has answered so far",
        TransitionKind.Repeated => $"{Loud(alert.Severity)}: {brand}, still nobody has answered",
        TransitionKind.Released => $"{Loud(alert.Severity)}: {brand}, held back until now and still going on",
        TransitionKind.Resolved when alert.Action is not null => $"CLOSED: {brand}, {Who(alert, "somebody")} closed it",
        TransitionKind.Resolved => $"OVER: {brand} is back to normal",
        _ => $"CLOSED: {brand}, nobody answered and nothing more was heard",
    };

    public string Since(Alert alert, TimeZoneInfo zone)
    {
        var start = Start(alert.StartedAt, zone);
        var lasted = Clock.Span(alert.At - alert.StartedAt);
        return alert.Kind.IsEnd()
            ? $"It lasted {lasted}, from {start} to {End(alert, zone)} ({Clock.Zone(alert.At, zone)}). At its worst: {SeverityName(alert.PeakSeverity)}."
            : $"Since {start} ({Clock.Zone(alert.StartedAt, zone)}), {lasted} before this alert.";
    }

    public string Ongoing(DateTimeOffset startedAt, DateTimeOffset now, TimeZoneInfo zone)
        => $"Since {Start(startedAt, zone)} ({Clock.Zone(startedAt, zone)}), for {Clock.Span(now - startedAt)}.";

    public string Numbers(AlertEvidence evidence) => string.Create(
        Culture,
        $"{Wrote(evidence)} in {Clock.Span(evidence.WindowEnd - evidence.WindowStart)}; normal is {Normal(evidence.Expected)}, at most {Math.Floor(evidence.Upper):N0}. {Count(evidence.Total, "mention", "mentions")} in all.");

    public string OnePost(PostEvidence post) => post.Measure switch
    {
        PostMeasure.Followers => string.Create(Culture, $"One complaint by somebody with {post.Observed:N0} followers; told at once from {post.Upper + 1:N0}."),
        PostMeasure.People => string.Create(Culture, $"{post.Observed:N0} people gather around one negative post; at most {post.Upper:N0} pass as normal."),
        _ => string.Create(Culture, $"One negative post has {post.Observed:N0} reposts, quotes and replies; at most {post.Upper:N0} pass as normal."),
    };

    public string OfGroup(string group) => $"Counted in the sources of \"{group}\" alone.";

    public string RaisedBar(double factor, string reason) => string.Create(Culture, $"It takes {factor:0.#} times the usual now: {reason}.");

    public string CameLate(int mentions) => $"{Count(mentions, "mention was", "mentions were")} heard long after being written, so this may be hours old.";

    public string Words(IEnumerable<string> terms) => $"They write about: {string.Join(", ", terms)}.";

    public string Places(IEnumerable<KeyValuePair<string, int>> sources)
        => $"Where: {string.Join(", ", sources.Select(source => string.Create(Culture, $"{source.Key} {source.Value:N0}")))}.";

    public string MainPlaces(IEnumerable<string> sources) => $"Where: mostly {string.Join(", ", sources)}.";

    public string NotHeard(IEnumerable<string> sources) => $"Not heard at the moment: {string.Join(", ", sources)}. The real numbers may be higher.";

    public string Byline(AlertSample sample, TimeZoneInfo zone)
    {
        var followers = sample.Followers is { } count ? string.Create(Culture, $" ({Count(count, "follower", "followers")})") : "";
        return $"{sample.Author ?? "unknown author"}{followers}, {sample.Source}, {Clock.Time(sample.CreatedAt, zone)}";
    }

    public string Undelivered(string receiver, string reason) => $"You get this because \"{receiver}\" could not be told ({reason}).";

    public string Missing(int characters) => string.Create(Culture, $"… (+{characters:N0} characters)");

    public string MorePosts(int count) => count == 1 ? "1 more example is not shown." : string.Create(Culture, $"{count:N0} more examples are not shown.");

    public string MoreLines(int count) => count == 1 ? "(1 more line left out)" : string.Create(Culture, $"({count:N0} more lines left out)");

    /// <summary>The day only where it is another one.</summary>
    private static string End(Alert alert, TimeZoneInfo zone)
        => Clock.IsSameDay(alert.StartedAt, alert.At, zone) ? Clock.Time(alert.At, zone) : Start(alert.At, zone);

    private static string Start(DateTimeOffset at, TimeZoneInfo zone) => $"{Clock.Time(at, zone)} on {Clock.Day(at, zone, Culture)}";

    /// <summary>What a rule has seen.</summary>
    private static string What(string rule) => rule switch
    {
        RuleNames.Amplification => "one angry post is spreading fast",
        RuleNames.LastingRise => "one angry post still draws more people",
        RuleNames.LargeAudience => "a complaint with a large audience",
        RuleNames.SlowClimb => "angry posts have been rising for hours",
        RuleNames.LateSpike => "many angry posts, heard late",
        _ => "angry posts are rising fast",
    };

    private static string Wrote(AlertEvidence evidence) => evidence.Negative == 0
        ? "Nobody wrote a negative post"
        : $"{Count(evidence.NegativeAuthors, "person", "people")} wrote {Count(evidence.Negative, "negative post", "negative posts")}";

    private static string Normal(double people) => Math.Round(people) switch
    {
        0 => "hardly anybody",
        1 => "about 1 person",
        var some => string.Create(Culture, $"about {some:N0} people"),
    };

    private static string Who(Alert alert, string unknown) => alert.Action?.By is { } by ? Rendering.People.Name(by.Name) : unknown;

    private static string Whom(Alert alert, string unknown) => alert.AddressedTo is { } to ? Rendering.People.Name(to) : unknown;

    private static string Count(long count, string one, string many) => string.Create(Culture, $"{count:N0} {(count == 1 ? one : many)}");

    private string Loud(Severity severity) => SeverityName(severity).ToUpper(Culture);
}
