using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Core.Mentions.Languages;

namespace MentionWatch.Core.Tests.Mentions;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("No me han devuelto el dinero y nadie contesta")]
    [InlineData("Muy caro")]
    [InlineData("Pésimo servicio")]
    [InlineData("@user ¿a qué hora abren?")]
    [InlineData("gracias!")]
    public void Spanish_is_recognised(string text) => LanguageDetector.Detect(text).ShouldBe("es");

    [Theory]
    [InlineData("They never sent my refund and nobody answers")]
    [InlineData("Worst airline ever")]
    [InlineData("best app")]
    [InlineData("thanks @user")]
    public void English_is_recognised(string text) => LanguageDetector.Detect(text).ShouldBe("en");

    [Theory]
    [InlineData("O atendimento foi péssimo, nunca mais compro nessa loja")]
    [InlineData("Le service client est nul, je ne reviendrai jamais")]
    [InlineData("Servizio pessimo, non lo consiglio a nessuno")]
    [InlineData("Der Kundenservice ist eine Katastrophe")]
    [InlineData("Waardeloze service, ik krijg geen antwoord")]
    [InlineData("El servei és molt dolent, no hi tornaré mai més")]
    [InlineData("Обслуживание ужасное, никогда больше")]
    [InlineData("サービスが最悪です")]
    [InlineData("Çok kötü bir hizmet, bir daha asla")]
    public void Other_languages_are_neither(string text) => LanguageDetector.Detect(text).ShouldBe("und");

    [Theory]
    [InlineData("")]
    [InlineData("😡😡")]
    [InlineData("@user https://example.com/the-and-of 12")]
    [InlineData("\uD83D \uDE00")]
    public void A_text_that_says_nothing_is_undetermined(string text) => LanguageDetector.Detect(text).ShouldBe("und");

    [Fact]
    public void Any_text_has_one_of_three_answers()
        => Prop.ForAll<string?>(text => LanguageDetector.Detect(text) is "es" or "en" or "und").QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("es-MX", "es")]
    [InlineData("EN_us", "en")]
    [InlineData("pt-BR", "und")]
    [InlineData("", "und")]
    public void A_declared_language_counts_by_its_primary_tag(string declared, string known) => LanguageTag.Known(declared).ShouldBe(known);
}
