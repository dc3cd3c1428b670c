using MentionWatch.Alerting;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Rendering;

public sealed class AlertWriterTests
{
    private static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    [Fact]
    public void A_crisis_reads_like_this_in_English() => Read(Some.Alert(severity: Severity.Critical), "en").ShouldBe(
        """
        CRITICAL: Mudanzas Ríos, angry posts are rising fast
        Since 22:40 on Mon 2 Mar (Europe/Madrid, UTC+01:00), 15 min before this alert.
        61 mentions in 15 min, 42 negative from 38 people; normal is about 4, at most 10.
        They write about: cobro doble, demandar.
        Where: x 30, reddit 12.
        [First post] Llegaron tres horas tarde y rompieron la mesa de mi abuela | @luis (310 followers), x, 22:36
        [More posts] Me cobraron doble la mudanza y ahora amenazan con demandarme #MudanzasRios | @ana (120,000 followers), x, 22:42
        [Do now] Call your superior. Do not handle this alone.
        [Do now] Read the posts. Answer every complaint that is right, and solve it.
        [Do now] If the mistake is ours, own it and apologise once.
        [Do not] Do not delete, threaten, argue, make excuses or go silent.
        """);

    [Fact]
    public void A_crisis_reads_like_this_in_Spanish() => Read(Some.Alert(severity: Severity.Critical), "es").ShouldBe(
        """
        CRÍTICO: Mudanzas Ríos, suben rápido los mensajes negativos
        Desde las 22:40 del lun 2 mar (Europe/Madrid, UTC+01:00), 15 min antes de este aviso.
        61 menciones en 15 min, 42 negativas de 38 personas; lo normal son unas 4, como mucho 10.
        Hablan de: cobro doble, demandar.
        Dónde: x 30, reddit 12.
        [Primer mensaje] Llegaron tres horas tarde y rompieron la mesa de mi abuela | @luis (310 seguidores), x, 22:36
        [Más mensajes] Me cobraron doble la mudanza y ahora amenazan con demandarme #MudanzasRios | @ana (120.000 seguidores), x, 22:42
        [Haz ahora] Llama a tu responsable. No lo lleves en solitario.
        [Haz ahora] Lee los mensajes. Responde a cada queja con razón y resuélvela.
        [Haz ahora] Si el error es nuestro, reconócelo y pide perdón una vez.
        [No hagas] No borres, no amenaces, no discutas, no pongas excusas, no calles.
        """);

    [Fact]
    public void The_end_says_how_long_it_lasted_and_how_bad_it_was()
    {
        var alert = Some.Alert(TransitionKind.Resolved, 4) with { At = Some.Start.AddMinutes(150), Samples = [], TopTerms = [], PeakSeverity = Severity.Critical };

        Read(alert, "en").ShouldStartWith(
            """
            OVER: Mudanzas Ríos is back to normal
            It lasted 2 h 30 min, from 22:40 on Mon 2 Mar to 00:10 (Europe/Madrid, UTC+01:00). At its worst: critical.
            """.Replace("00:10", "01:10", StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_post_is_shown_as_such_although_it_is_not_among_the_most_telling()
    {
        var text = Read(Some.Alert() with { FirstPost = Some.Sample("Mi mudanza no ha llegado", "@eva", 12, minute: -9) }, "en");

        text.ShouldContain("[First post] Mi mudanza no ha llegado | @eva (12 followers), x, 22:31");
        text.Split("[More posts]").Length.ShouldBe(3);
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
    [InlineData("en", "Where: mostly crm, social.")]
    [InlineData("es", "Dónde: sobre todo crm, social.")]
    public void Numbers_of_places_are_left_out_when_they_miss_some_of_what_was_counted(string language, string places)
    {
        var kept = new Dictionary<string, int>(StringComparer.Ordinal) { ["social"] = 3, ["crm"] = 10 };

        Read(Some.Alert() with { BySource = kept }, language).Split('\n').ShouldContain(places);
    }

    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(37, "37 s")]
    [InlineData(116, "116 s")]
    [InlineData(120, "2 min")]
    [InlineData(170, "3 min")]
    [InlineData(7199, "2 h 0 min")]
    [InlineData(9000, "2 h 30 min")]
    public void Short_spans_are_told_in_seconds_and_longer_ones_in_the_nearest_minute(int seconds, string told)
        => Clock.Span(TimeSpan.FromSeconds(seconds)).ShouldBe(told);

    [Fact]
    public void A_test_and_an_alert_that_missed_its_receiver_say_so_first()
    {
        var subject = new AlertSubject(Some.Alert() with { Test = true }, "Ríos", Madrid, IncidentUrl: null, new Undelivered("oncall", "HTTP 404"));

        var text = AlertWriter.Write(subject, Phrases.In("es"));
        text.Title.ShouldStartWith("PRUEBA: Ríos");
        text.Notices[0].ShouldContain("nadie tiene que hacer nada");
        text.Notices[1].ShouldBe("Te llega a ti porque no se pudo avisar a «oncall» (HTTP 404).");
    }

    private static string Read(Alert alert, string language)
    {
        var phrases = Phrases.In(language);
        var text = AlertWriter.Write(new AlertSubject(alert, "Mudanzas Ríos", Madrid, IncidentUrl: null, Undelivered: null), phrases);
        string[] lines =
        [
            .. text.Notices, text.Title, text.Since, .. text.Why,
            .. Quotes(phrases.Headings.FirstPost, text.FirstPost is { } first ? [first] : []),
            .. Quotes(phrases.Headings.Posts, text.Posts),
            .. text.Do.Select(step => $"[{phrases.Headings.Do}] {step}"),
            .. text.Dont.Select(step => $"[{phrases.Headings.Dont}] {step}"),
        ];
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Quotes(string heading, IEnumerable<QuotedPost> posts) => posts.Select(post => $"[{heading}] {post.Text} | {post.Byline}");
}
