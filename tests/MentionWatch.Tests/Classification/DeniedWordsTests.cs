using MentionWatch.Classification;
using MentionWatch.Core.Classification;

namespace MentionWatch.Tests.Classification;

/// <summary>A bad word that is denied is no bad verdict, with the model in the box.</summary>
public sealed class DeniedWordsTests
{
    [Theory]
    [InlineData("es", "No está mal")]
    [InlineData("es", "No está nada mal")]
    [InlineData("es", "La comida no está mal")]
    [InlineData("es", "No es nada feo")]
    [InlineData("es", "Todo sin problemas")]
    [InlineData("en", "Not bad at all")]
    [InlineData("en", "It's not bad")]
    [InlineData("en", "That wasn't bad")]
    [InlineData("en", "The food was not bad at all")]
    [InlineData("en", "No complaints here")]
    public void Not_bad_is_neither_negative_nor_a_complaint(string language, string text)
    {
        var verdict = Classify(language, text);
        verdict.Sentiment.ShouldNotBe(Sentiment.Negative);
        verdict.IsComplaint.ShouldBeFalse();
    }

    [Theory]
    [InlineData("es", "Está mal")]
    [InlineData("es", "Está muy mal")]
    [InlineData("es", "No, está mal")]
    [InlineData("es", "La comida está mal")]
    [InlineData("es", "No funciona, muy mal servicio")]
    [InlineData("es", "No está bien")]
    [InlineData("es", "No es bueno")]
    [InlineData("en", "It's not great")]
    [InlineData("en", "The food was bad")]
    [InlineData("en", "No, that was bad")]
    [InlineData("en", "Not good at all, bad service")]
    public void Bad_is_negative_and_so_is_not_good(string language, string text) => Classify(language, text).Sentiment.ShouldBe(Sentiment.Negative);

    private static Verdict Classify(string language, string text) => ModelDirectory.LoadTables(string.Empty).Classify(text, language);
}
