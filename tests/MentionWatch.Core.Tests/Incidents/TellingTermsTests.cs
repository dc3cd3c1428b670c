using MentionWatch.Core.Incidents;

namespace MentionWatch.Core.Tests.Incidents;

public sealed class TellingTermsTests
{
    private static readonly HashSet<string> Brand = ["acme"];

    private static readonly string[] Now =
    [
        "Acme amenaza con demandar a una clienta por quejarse", "¿Demandar a una clienta? Vergüenza, Acme", "Acme quiere demandar a quien se queja",
        "la demanda de Acme es una vergüenza", "@acme vais a demandar a todos? https://example.com/1",
    ];

    private static readonly string[] Usual = ["Acme llegó tarde otra vez", "el camión de Acme tarde y la app caída", "Acme no contesta, llegó tarde"];

    [Fact]
    public void The_words_that_are_new_come_first_and_the_usual_ones_not()
    {
        var terms = TellingTerms.Find(Now, Usual, Brand, 3);

        terms[0].ShouldBe("demandar");
        terms.ShouldNotContain("tarde");
    }

    [Fact]
    public void Names_handles_addresses_and_grammar_are_left_out()
        => TellingTerms.Find(Now, [], Brand, 20).ShouldBe(["demandar", "clienta", "vergüenza"], ignoreOrder: true);

    [Theory]
    [InlineData("Mudanzas Ríos")]
    [InlineData("mudanzas rios")]
    public void The_brands_names_are_left_out_however_they_are_written(string name)
        => TellingTerms.Find(["#MudanzasRios estafa", "Ríos estafa #mudanzasríos", "MUDANZAS rios: otra estafa", "mudanzas Rios's estafa, rios's"], [], [name], 20).ShouldBe(["estafa"]);

    [Fact]
    public void Words_that_only_carry_grammar_are_left_out_with_and_without_accents()
        => TellingTerms.Find(
            ["ellos acabo tambien también después would they're estafa", "ellos acabo tambien también despues would they're estafa", "despues después estafa"], [], Brand, 20)
            .ShouldBe(["estafa"]);

    [Fact]
    public void Without_texts_there_are_no_words() => TellingTerms.Find([], Usual, Brand, 5).ShouldBeEmpty();
}
