using MentionWatch.Configuration;
using MentionWatch.Detection;
using MentionWatch.Sources;
using MentionWatch.Sources.Files;
using MentionWatch.Sources.Health;

namespace MentionWatch.Tests.Detection;

public sealed class CoverageTests
{
    private static readonly DateTimeOffset LastPoll = new(2026, 3, 2, 9, 0, 5, TimeSpan.Zero);
    private static readonly DateTimeOffset Restart = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("0 0 * * * ?", true)]
    [InlineData("0 0 9 * * ?", true)]
    [InlineData("0 0/10 * * * ?", false)]
    [InlineData("", false)]
    public void After_a_restart_a_source_counts_as_heard_until_it_is_due(string cron, bool isHeard)
    {
        var options = new MentionWatchOptions { Sources = new Dictionary<string, SourceOptions>(StringComparer.Ordinal) { ["news"] = new FileSourceOptions { Kind = "file", Cron = cron } } };
        var status = new SourceStatus { Source = "news", WatchedSince = LastPoll.AddDays(-1), LastSuccess = LastPoll };

        var heardSince = new Coverage(options, [status], Restart).HeardSince("acme");

        (heardSince is not null).ShouldBe(isHeard);
    }
}
