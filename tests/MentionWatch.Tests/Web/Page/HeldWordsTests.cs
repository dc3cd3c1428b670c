using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;
using MentionWatch.Tests.Alerting.Support;
using MentionWatch.Web.Page.Held;

namespace MentionWatch.Tests.Web.Page;

public sealed class HeldWordsTests
{
    private static readonly DateTimeOffset Now = Some.Start;

    [Theory]
    [InlineData(HoldReason.Silence, "Silenced by Ríos, until Mon 22:41 Europe/Madrid (in 1 min).")]
    [InlineData(HoldReason.Parent, "Told with the crisis of Ríos, and by itself when that is over or less severe.")]
    [InlineData(HoldReason.ParentWait, "Waits until Mon 22:41 Europe/Madrid (in 1 min) in case Ríos, which it is part of, has a crisis too.")]
    [InlineData(HoldReason.QuietHours, "Quiet hours until Mon 22:41 Europe/Madrid (in 1 min); told then.")]
    [InlineData(HoldReason.Digest, "Told in the digest of Mon 22:41 Europe/Madrid (in 1 min).")]
    public void Each_reason_is_said_in_its_own_words(HoldReason reason, string words) => HeldWords.Why(Held(reason), Now).ShouldBe(words);

    [Fact]
    public void No_reason_shares_the_words_of_another()
    {
        var reasons = Enum.GetValues<HoldReason>();

        reasons.Select(HeldWords.Reason).Distinct(StringComparer.Ordinal).Count().ShouldBe(reasons.Length);
        reasons.Select(reason => HeldWords.Why(Held(reason), Now)).Distinct(StringComparer.Ordinal).Count().ShouldBe(reasons.Length);
    }

    private static HeldSummary Held(HoldReason reason) => new()
    {
        Key = Some.IncidentKey,
        Name = "Ríos Lisboa",
        TimeZone = "Europe/Madrid",
        IsOpen = true,
        PeakSeverity = Severity.High,
        Receivers = ["pager"],
        Reason = reason,
        Since = Now,
        Until = Now.AddMinutes(1),
        Detail = "Ríos",
    };
}
