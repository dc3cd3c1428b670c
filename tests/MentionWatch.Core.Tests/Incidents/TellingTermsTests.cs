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

    [Fact]
    public void Without_texts_there_are_no_words() => TellingTerms.Find([], Usual, Brand, 5).ShouldBeEmpty();
}
