using MentionWatch.Alerting;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Rendering;

public sealed class AlertWriterTests
{
    private static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    [Theory]
    [InlineData("en", "CRITICAL: Mudanzas Ríos", "22:40 on Mon 2 Mar", "normal is about 4", "cobro doble", "@luis", "What they write", "Who spreads it", "First post", "waited 24 min", "Do now", "Do not", "told next", "22:59")]
    [InlineData("es", "CRÍTICO: Mudanzas Ríos", "22:40 del lun 2 mar", "lo normal son unas 4", "cobro doble", "@luis", "Qué escriben", "Quién lo difunde", "Primer mensaje", "desde hace 24 min", "Haz ahora", "No hagas esto", "se avisa después", "22:59")]
    public void A_crisis_is_told_in_the_order_in_which_it_is_needed(string language, string title, string since, string why, string words, string luis, params string[] inOrder)
    {
        var text = Read(Some.FullAlert(), language);

        text.ShouldSatisfyAllConditions(() => text.ShouldContain(luis), () => text.ShouldContain("120"));
        ShouldBeInOrder(text, [title, since, why, words, .. inOrder]);
    }

    [Fact]
    public void On_a_phone_it_is_read_in_ten_seconds_down_to_what_to_do()
    {
        var text = Write(Some.FullAlert(), "en");

        text.Title.Length.ShouldBeLessThan(70);
        text.Lead.Sum(line => line.Length).ShouldBeLessThan(320);
        text.Sections.Sum(section => section.Lines.Count).ShouldBeLessThan(20);
    }

    [Fact]
    public void Whoever_hears_that_it_is_in_hand_hears_by_whom_and_nothing_they_were_told_before()
    {
        var text = Write(Some.FullAlert(TransitionKind.Acknowledged) with { Action = Some.Action(EntryKind.Acknowledged) }, "en");

        text.Title.ShouldBe("TAKEN: Mudanzas Ríos, Ana is on it");
        text.News.ShouldBe(["At 22:58 Ana took it (through the link sent to oncall).", "Note: calling the customer now"]);
        text.Sections.Select(section => section.Part).ShouldBe([AlertPart.Unanswered]);
    }

    [Theory]
    [InlineData(EntryKind.HandedOver, TransitionKind.HandedOver, "HIGH: Mudanzas Ríos, handed over to legal")]
    [InlineData(EntryKind.Snoozed, TransitionKind.Snoozed, "PUT OFF: Mudanzas Ríos, Ana looks at it again at 23:30")]
    [InlineData(EntryKind.Resolved, TransitionKind.Resolved, "CLOSED: Mudanzas Ríos, Ana closed it")]
    public void What_somebody_did_is_the_headline(EntryKind did, TransitionKind kind, string title)
        => Write(Some.FullAlert(kind) with { Action = Some.Action(did), AddressedTo = "legal" }, "en").Title.ShouldBe(title);

    [Fact]
    public void A_name_cannot_pretend_to_be_more_than_a_name()
    {
        var action = Some.Action(EntryKind.Acknowledged) with { By = new Actor("Ana\u202E\n" + new string('x', 500), ActionChannel.Link, "oncall") };

        var title = Write(Some.FullAlert(TransitionKind.Acknowledged) with { Action = action }, "en").Title;

        title.ShouldNotContain("\u202E");
        title.ShouldNotContain("\n");
        title.Length.ShouldBeLessThan(100);
    }

    [Fact]
    public void Who_was_handed_it_reads_everything_because_it_is_their_first_word_of_it()
        => Write(Some.FullAlert(TransitionKind.HandedOver) with { Action = Some.Action(EntryKind.HandedOver), AddressedTo = "legal" }, "en")
            .Sections.Select(section => section.Part).ShouldContain(AlertPart.Do);

    [Theory]
    [InlineData(17, 0, true, "17 complaints. No answer of ours was seen.")]
    [InlineData(1, 3, true, "1 complaint; 3 others have an answer of ours.")]
    [InlineData(0, 3, true, "None that we see: 3 have an answer of ours.")]
    [InlineData(17, 0, false, "17 complaints. Whether we answered cannot be seen: no account of ours is configured.")]
    public void Complaints_without_an_answer_are_counted_and_what_is_not_known_is_said(int waiting, int answered, bool seen, string said)
        => Write(Some.Alert() with { Unanswered = new UnansweredComplaints(waiting, answered, Oldest: null, RepliesSeen: seen) }, "en")
            .LinesOf(AlertPart.Unanswered)[0].ShouldBe(said);

    [Fact]
    public void Counts_of_what_is_kept_do_not_pretend_to_be_all()
        => Write(Some.Alert() with { Unanswered = new UnansweredComplaints(4, 0, Oldest: null, AtLeast: true) }, "en")
            .LinesOf(AlertPart.Unanswered)[0].ShouldStartWith("At least 4 complaints");

    [Fact]
    public void The_advice_fits_what_it_is_about()
    {
        var threat = Write(Some.Alert(), "en");
        var calm = Write(Some.Alert() with { Samples = [Some.Sample("nunca más")], TopTerms = [], Evidence = Some.Evidence() with { Complaints = 0 } }, "en");

        threat.LinesOf(AlertPart.Do).ShouldContain(line => line.Contains("take it back", StringComparison.Ordinal));
        threat.LinesOf(AlertPart.Dont)[0].ShouldContain("lawyers");
        calm.LinesOf(AlertPart.Do).ShouldNotContain(line => line.Contains("take it back", StringComparison.Ordinal));
        Write(Some.FullAlert(), "en").LinesOf(AlertPart.Do).ShouldContain(line => line.Contains("Say in public", StringComparison.Ordinal));
    }

    [Fact]
    public void A_plan_of_the_brands_own_goes_before_the_advice()
    {
        var plan = new PlaybookOptions { Do = ["Ring 555-0100."], Dont = ["No discounts."], EscalateTo = "Marta, 555-0199" };

        var own = AlertWriter.Write(new AlertSubject(Some.Alert(), "Ríos", Madrid) { Playbook = plan }, Phrases.In("es"));
        var name = AlertWriter.Write(new AlertSubject(Some.Alert(), "Ríos", Madrid) { Playbook = plan with { Do = [] } }, Phrases.In("es"));

        own.LinesOf(AlertPart.Do).ShouldBe(["Ring 555-0100."]);
        own.LinesOf(AlertPart.Dont).ShouldBe(["No discounts."]);
        name.LinesOf(AlertPart.Do)[0].ShouldBe("Llama a Marta, 555-0199. No lo lleves en solitario.");
    }

    [Fact]
    public void The_end_says_how_long_it_lasted_and_how_bad_it_was()
    {
        var alert = Some.Alert(TransitionKind.Resolved, 4) with { At = Some.Start.AddMinutes(150), Samples = [], TopTerms = [], PeakSeverity = Severity.Critical };

        Read(alert, "en").ShouldStartWith(
            """
            OVER: Mudanzas Ríos is back to normal
            It lasted 2 h 30 min, from 22:40 on Mon 2 Mar to 01:10 on Tue 3 Mar (Europe/Madrid, UTC+01:00). At its worst: critical.
            """);
    }

    [Fact]
    public void The_first_post_is_shown_as_such_although_it_is_not_among_the_most_telling()
    {
        var text = Read(Some.Alert() with { FirstPost = Some.Sample("Mi mudanza no ha llegado", "@eva", 12, minute: -9) }, "en");

        text.ShouldContain("[First post] Mi mudanza no ha llegado | @eva (12 followers), x, 22:31");
        text.Split("[What they write]").Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("en", "5 people gather around one negative post; at most 4 pass as normal.", "It takes 3 times the usual now: spring sale.", "9 mentions were heard long after")]
    [InlineData("es", "5 personas en torno a una publicación negativa; lo normal es como mucho 4.", "Ahora hacen falta 3 veces lo habitual: spring sale.", "9 menciones se oyeron mucho después")]
    public void What_one_post_did_a_campaign_and_lateness_are_said(string language, string post, string campaign, string late)
    {
        var evidence = Some.Evidence() with { Post = new(PostMeasure.People, 5, 1.1, 4), Bar = 3, BarReason = "spring sale", Late = 9, Total = 20 };

        var text = Read(Some.Alert() with { Evidence = evidence }, language);

        text.ShouldContain(post);
        text.ShouldContain(campaign);
        text.ShouldContain(late);
    }

    [Fact]
    public void What_the_numbers_leave_out_is_said()
    {
        var alert = Some.Alert() with { DegradedSources = ["reddit"], Evidence = Some.Evidence() with { Trained = false } };

        var text = Read(alert, "en");
        text.ShouldContain("Not heard at the moment: reddit. The real numbers may be higher.");
        text.ShouldContain("What is normal here is still being learned");
    }

    [Theory]
    [InlineData("en", 10, "Where: mostly crm, social.")]
    [InlineData("es", 10, "Dónde: sobre todo crm, social.")]
    [InlineData("en", 100, "Where: mostly crm, social.")]
    public void Numbers_of_places_are_left_out_when_they_do_not_add_up_to_what_was_counted(string language, int fromCrm, string places)
    {
        var kept = new Dictionary<string, int>(StringComparer.Ordinal) { ["social"] = 3, ["crm"] = fromCrm };

        Read(Some.Alert() with { BySource = kept }, language).Split('\n').ShouldContain(places);
    }

    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(37, "37 s")]
    [InlineData(116, "116 s")]
    [InlineData(120, "2 min")]
    [InlineData(170, "3 min")]
    [InlineData(7199, "2 h")]
    [InlineData(180000, "2 d 2 h")]
    [InlineData(172800, "2 d")]
    [InlineData(9000, "2 h 30 min")]
    public void Short_spans_are_told_in_seconds_and_longer_ones_in_the_nearest_minute(int seconds, string told)
        => Clock.Span(TimeSpan.FromSeconds(seconds)).ShouldBe(told);

    [Fact]
    public void A_test_and_an_alert_that_missed_its_receiver_say_so_first()
    {
        var subject = new AlertSubject(Some.Alert() with { Test = true }, "Ríos", Madrid) { Undelivered = new Undelivered("oncall", "HTTP 404") };

        var text = AlertWriter.Write(subject, Phrases.In("es"));
        text.Title.ShouldStartWith("PRUEBA: Ríos");
        text.Notices[0].ShouldContain("nadie tiene que hacer nada");
        text.Notices[1].ShouldBe("Te llega a ti porque no se pudo avisar a «oncall» (HTTP 404).");
    }

    private static AlertText Write(Alert alert, string language) => AlertWriter.Write(new AlertSubject(alert, "Mudanzas Ríos", Madrid), Phrases.In(language));

    private static string Read(Alert alert, string language)
    {
        var text = Write(alert, language);
        return string.Join('\n', [.. text.Notices, text.Title, .. text.Lead, .. text.Sections.SelectMany(section => section.Lines.Select(line => $"[{section.Heading}] {Line(line)}"))]);
    }

    private static string Line(AlertLine line) => line is QuotedPost post ? $"{post.Text} | {post.Byline}" : ((SaidLine)line).Text;

    private static void ShouldBeInOrder(string text, IEnumerable<string> words)
    {
        var position = 0;
        foreach (var word in words)
        {
            var found = text.IndexOf(word, position, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(0, $"\"{word}\" is missing after \"{text[..position]}\" in\n{text}");
            position = found;
        }
    }
}
