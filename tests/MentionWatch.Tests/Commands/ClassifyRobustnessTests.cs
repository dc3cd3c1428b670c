using System.Text.Json;

namespace MentionWatch.Tests.Commands;

/// <summary>What people do to their texts, by accident or to hide them, through <c>classify</c> with the model in the box.</summary>
public sealed class ClassifyRobustnessTests
{
    private const string Spanish = "Pésimo servicio, qué vergüenza, nunca más vuelvo con ustedes";
    private const string English = "Worst service ever, nobody answers and my order is lost";

    [Theory]
    [InlineData("invisible characters", "Pé\u200Bsi\u2060mo ser\u00ADvi\uFEFFcio, qué ver\u200Dgüen\u202Eza, nunca más vuelvo con ustedes", Spanish)]
    [InlineData("letters and marks apart", "Pe\u0301simo servicio, que\u0301 vergu\u0308enza, nunca ma\u0301s vuelvo con ustedes", Spanish)]
    [InlineData("no accents", "Pesimo servicio, que verguenza, nunca mas vuelvo con ustedes", Spanish)]
    [InlineData("look-alikes", "Wоrst sеrviсe ever, nobоdy аnswers and mу оrder is lоst", English)]
    [InlineData("full width", "Ｗｏｒｓｔ service ever, nobody ａｎｓｗｅｒｓ and my order is ｌｏｓｔ", English)]
    [InlineData("other blanks", "Worst\u00A0service\u2003ever,\tnobody  answers\nand my order is lost", English)]
    [InlineData("handles and addresses", "@acme_help Worst service ever, nobody answers and my order is lost https://t.co/x", "@other Worst service ever, nobody answers and my order is lost http://e.org/y")]
    public async Task What_reads_the_same_has_the_same_verdict(string what, string written, string plain)
    {
        var answers = await ClassifyAsync(written, plain);
        answers[0].GetRawText().ShouldBe(answers[1].GetRawText(), what);
    }

    [Theory]
    [InlineData("capitals", "PÉSIMO SERVICIO, QUÉ VERGÜENZA, NUNCA MÁS VUELVO CON USTEDES", "es")]
    [InlineData("letters repeated", "Pésimooooooo servicioooo, qué vergüenzaaaaaaa, nunca mássss vuelvo con ustedes", "es")]
    [InlineData("signs repeated", "Pésimo servicio!!!!!!!!!!!!!!!!, qué vergüenza 😡😡😡😡😡😡😡😡😡😡, nunca más vuelvo con ustedes........", "es")]
    [InlineData("capitals", "WORST SERVICE EVER, NOBODY ANSWERS AND MY ORDER IS LOST", "en")]
    [InlineData("letters repeated", "Worsttttt serviceeee everrrrrr, nobody answers and my order is losttttt", "en")]
    public async Task A_louder_text_says_the_same(string what, string text, string language)
    {
        var answer = (await ClassifyAsync(text))[0];
        Labels(answer).ShouldBe(("negative", true, language), what);
    }

    [Theory]
    [InlineData("Worst airline ever, me perdieron la maleta y nadie contesta, refund me")]
    [InlineData("Qué vergüenza de servicio, worst customer service ever, never again")]
    public async Task A_text_in_both_languages_is_understood_whichever_is_said(string text)
    {
        foreach (var language in new[] { null, "es", "en" })
        {
            var answer = (await ClassifyLinesAsync(JsonSerializer.Serialize(new { text, lang = language })))[0];
            answer.GetProperty("sentiment").GetString().ShouldBe("negative", language);
            answer.GetProperty("complaint").GetBoolean().ShouldBeTrue(language);
        }
    }

    [Fact]
    public async Task Half_of_a_surrogate_pair_is_no_malformed_line()
    {
        var answers = await ClassifyLinesAsync(
            """{"id":1,"text":"Worst service ever, nobody answers \ud83d"}""", """{"id":2,"text":"\ude21 \"Worst\"\tservice\/ever\n nobody answers \u00e9"}""",
            """{"id":3,"text":"\ud83d\ude21"}""", """{"id":4,"text":"\ud83d"}""");

        answers.Select(answer => answer.GetProperty("id").GetInt32()).ShouldBe([1, 2, 3, 4]);
        answers[..2].ShouldAllBe(answer => answer.GetProperty("complaint").GetBoolean());
    }

    [Fact]
    public async Task A_text_of_any_length_is_answered()
    {
        string[] texts = [string.Concat(Enumerable.Repeat("worst service ever. ", 5_000)), new('x', 100_000), new('\u200B', 100_000), string.Concat(Enumerable.Repeat("😡", 50_000))];
        var answers = await ClassifyAsync(texts);

        answers.Length.ShouldBe(texts.Length);
        answers[0].GetProperty("sentiment").GetString().ShouldBe("negative");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\u00A0")]
    [InlineData("\0\u0001")]
    [InlineData("@ana @luis https://example.com/a")]
    public async Task A_text_that_says_nothing_is_neutral_and_no_complaint(string text)
    {
        var answer = (await ClassifyAsync(text))[0];
        Labels(answer).ShouldBe(("neutral", false, "und"));
    }

    private static (string? Sentiment, bool Complaint, string? Language) Labels(JsonElement answer) => (
        answer.GetProperty("sentiment").GetString(), answer.GetProperty("complaint").GetBoolean(), answer.GetProperty("language").GetString());

    private static Task<JsonElement[]> ClassifyAsync(params string[] texts) => ClassifyLinesAsync([.. texts.Select(text => JsonSerializer.Serialize(new { text }))]);

    private static async Task<JsonElement[]> ClassifyLinesAsync(params string[] lines)
    {
        var result = await WorkerProgram.RunAsync(
            Environment.CurrentDirectory, new Dictionary<string, string>(StringComparer.Ordinal), string.Join('\n', lines) + "\n", ["classify"]);
        (result.ExitCode, result.Error).ShouldBe((0, string.Empty));
        return [.. result.Output.TrimEnd().Split('\n').Select(line => JsonElement.Parse(line))];
    }
}
