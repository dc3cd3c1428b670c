using MentionWatch.Core.Incidents;
using static MentionWatch.Core.Tests.Incidents.Decided;

namespace MentionWatch.Core.Tests.Incidents;

public sealed class SituationTests
{
    [Theory]
    [InlineData("Amenazan con demandarme por quejarme", true)]
    [InlineData("They SUED a customer!", true)]
    [InlineData("my lawyer will call", true)]
    [InlineData("I met a threat of theirs", true)]
    [InlineData("los llevo a juicio", true)]
    [InlineData("La mudanza llegó tarde", false)]
    [InlineData("The issue is still there, pursue it", false)]
    [InlineData("courteous people", false)]
    [InlineData("", false)]
    public void Talk_of_threats_and_courts_is_heard_in_both_languages(string text, bool isThreat)
        => Situation.Of(Of(complaints: 0) with { Samples = [Sample(text)] }).IsThreat.ShouldBe(isThreat);

    [Theory]
    [InlineData(2, 2, false)]
    [InlineData(3, 3, true)]
    [InlineData(40, 100, true)]
    [InlineData(39, 100, false)]
    public void It_is_about_complaints_when_they_are_many_and_most_of_it(int complaints, int negative, bool isComplaints)
        => Situation.Of(Of(complaints, negative)).IsComplaints.ShouldBe(isComplaints);

    [Fact]
    public void Silence_is_only_said_of_what_can_be_seen()
    {
        Situation.Of(Of(3) with { Unanswered = new UnansweredComplaints(3, 0, null) }).IsSilent.ShouldBeTrue();
        Situation.Of(Of(3) with { Unanswered = new UnansweredComplaints(3, 1, null) }).IsSilent.ShouldBeFalse();
        Situation.Of(Of(3) with { Unanswered = new UnansweredComplaints(3, 0, null, RepliesSeen: false) }).IsSilent.ShouldBeFalse();
        Situation.Of(Of(3)).IsSilent.ShouldBeFalse();
    }

    private static Alert Of(int complaints, int negative = 100)
    {
        var raised = new IncidentMachine(new()).Apply(null, new IncidentEvent.Looked(Spike(5), DateTimeOffset.MinValue)).Alert!;
        return raised with { Evidence = raised.Evidence with { Complaints = complaints, Negative = negative } };
    }

    private static AlertSample Sample(string text) => new("x", null, text, null, null, "es", 0.9, IsComplaint: false, Start);
}
