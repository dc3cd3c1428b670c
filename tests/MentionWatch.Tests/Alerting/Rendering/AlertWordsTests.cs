using MentionWatch.Alerting.Rendering;
using MentionWatch.Alerting.Rendering.Routed;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Rendering;

/// <summary>What is easily said wrong: one of something, one o'clock, another day, another reason than a spike.</summary>
public sealed class AlertWordsTests
{
    private static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    [Theory]
    [InlineData("en", 0.2, "1 person wrote 1 negative post in 15 min; normal is hardly anybody, at most 2. 1 mention in all.")]
    [InlineData("en", 1.2, "1 person wrote 1 negative post in 15 min; normal is about 1 person, at most 2. 1 mention in all.")]
    [InlineData("en", 4.1, "1 person wrote 1 negative post in 15 min; normal is about 4 people, at most 2. 1 mention in all.")]
    [InlineData("es", 0.2, "1 persona ha escrito 1 mensaje negativo en 15 min; lo normal es casi ninguna, como mucho 2. 1 mención en total.")]
    [InlineData("es", 1.2, "1 persona ha escrito 1 mensaje negativo en 15 min; lo normal es 1 persona, como mucho 2. 1 mención en total.")]
    [InlineData("es", 4.1, "1 persona ha escrito 1 mensaje negativo en 15 min; lo normal son unas 4 personas, como mucho 2. 1 mención en total.")]
    public void One_of_something_is_not_many(string language, double expected, string numbers)
        => Phrases.In(language).Numbers(Some.Evidence() with { NegativeAuthors = 1, Negative = 1, Total = 1, Expected = expected, Upper = 2.7 }).ShouldBe(numbers);

    [Theory]
    [InlineData("en", "Nobody wrote a negative post in 15 min; normal is about 4 people, at most 10. 61 mentions in all.")]
    [InlineData("es", "Nadie ha escrito mensajes negativos en 15 min; lo normal son unas 4 personas, como mucho 10. 61 menciones en total.")]
    public void None_of_something_is_nobody(string language, string numbers)
        => Phrases.In(language).Numbers(Some.Evidence() with { NegativeAuthors = 0, Negative = 0 }).ShouldBe(numbers);

    [Theory]
    [InlineData("en", 1, "up to 1 angry person an hour")]
    [InlineData("en", 2, "up to 2 angry people an hour")]
    [InlineData("es", 1, "hasta 1 persona enfadada por hora")]
    [InlineData("es", 2, "hasta 2 personas enfadadas por hora")]
    public void One_angry_person_is_no_people(string language, int volume, string words)
    {
        var item = new DigestItem { IncidentKey = Some.IncidentKey, Brand = Some.Brand, State = IncidentState.Triggered, PeakSeverity = Severity.High, StartedAt = Some.Start, PeakVolume = volume };

        RoutedText.In(language).Line(item, "Ríos", "high", [], Madrid).ShouldEndWith(words);
    }

    [Theory]
    [InlineData(0, "Desde la 01:05 del mar 3 mar (Europe/Madrid, UTC+01:00), hace 10 min.")]
    [InlineData(60, "Desde las 02:05 del mar 3 mar (Europe/Madrid, UTC+01:00), hace 10 min.")]
    public void One_o_clock_is_singular_in_Spanish(int minutes, string since)
    {
        var start = Some.Start.AddMinutes(145 + minutes);

        Phrases.In("es").Ongoing(start, start.AddMinutes(10), Madrid).ShouldBe(since);
    }

    [Theory]
    [InlineData("negative-spike", "HIGH: Ríos, angry posts are rising fast", "GRAVE: Ríos, suben rápido los mensajes negativos")]
    [InlineData("amplification", "HIGH: Ríos, one angry post is spreading fast", "GRAVE: Ríos, un mensaje negativo se difunde rápido")]
    [InlineData("lasting-rise", "HIGH: Ríos, one angry post still draws more people", "GRAVE: Ríos, un mensaje negativo sigue atrayendo a más gente")]
    [InlineData("slow-climb", "HIGH: Ríos, angry posts have been rising for hours", "GRAVE: Ríos, los mensajes negativos suben desde hace horas")]
    [InlineData("late-spike", "HIGH: Ríos, many angry posts, heard late", "GRAVE: Ríos, muchos mensajes negativos, oídos tarde")]
    [InlineData("large-audience", "HIGH: Ríos, a complaint with a large audience", "GRAVE: Ríos, una queja con mucho público")]
    public void The_headline_says_what_the_rule_saw(string rule, string english, string spanish)
    {
        var alert = Some.Alert() with { Evidence = Some.Evidence() with { Rule = rule } };

        Phrases.In("en").Title(alert, "Ríos", Madrid).ShouldBe(english);
        Phrases.In("es").Title(alert, "Ríos", Madrid).ShouldBe(spanish);
    }

    [Theory]
    [InlineData("en", 1, "1 more example is not shown.")]
    [InlineData("en", 2, "2 more examples are not shown.")]
    [InlineData("es", 1, "Hay 1 ejemplo más que no se muestra.")]
    [InlineData("es", 2, "Hay 2 ejemplos más que no se muestran.")]
    public void Examples_that_are_left_out_are_counted(string language, int left, string words)
    {
        var alert = Some.Alert() with { FirstPost = Some.Sample("first", minute: -9), Samples = [.. Enumerable.Range(0, 2 + left).Select(number => Some.Sample($"post {number}", minute: number))] };

        AlertWriter.Write(new AlertSubject(alert, "Ríos", Madrid), Phrases.In(language)).LinesOf(AlertPart.Posts).ShouldBe([words]);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Why_somebody_is_told_late_is_said_in_its_own_words(string language)
    {
        HoldReason[] late = [HoldReason.Silence, HoldReason.Parent, HoldReason.ParentWait, HoldReason.QuietHours];

        late.Select(reason => RoutedText.In(language).HeldBack(new HeldBack(reason, Some.Start, "x"), "x", Madrid)).Distinct(StringComparer.Ordinal).Count().ShouldBe(late.Length);
    }

    [Theory]
    [InlineData("en", 4, "If nobody takes it, legal is told at 22:59, in 4 min.")]
    [InlineData("en", -1, "If nobody takes it, legal is told now.")]
    [InlineData("es", 4, "Si nadie lo atiende, se avisa a legal a las 22:59, dentro de 4 min.")]
    [InlineData("es", -1, "Si nadie lo atiende, se avisa ahora a legal.")]
    public void Who_looks_now_is_told_how_long_it_is_from_now(string language, int minutes, string words)
    {
        var at = Some.Start.AddMinutes(19);

        Phrases.In(language).People.NextFromNow(new NextStep("legal", at), "legal", at.AddMinutes(-minutes), Madrid).ShouldBe(words);
    }
}
