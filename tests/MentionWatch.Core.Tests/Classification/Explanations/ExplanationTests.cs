using MentionWatch.Core.Classification;
using MentionWatch.Core.Tests.Classification.Linear;
using MentionWatch.Engines.Tables;

namespace MentionWatch.Core.Tests.Classification.Explanations;

public sealed class ExplanationTests
{
    private static readonly TableClassifier Classifier = new(SmallTexts.Trained);

    [Fact]
    public void The_word_that_decided_comes_first_as_it_was_written()
    {
        var first = Classifier.Explain(new TextToClassify("Ayer fui: ¡PÉSIMA! al fin", "es"))[0];
        first.Word.ShouldBe("PÉSIMA");
        first.Sentiment.ShouldBeLessThan(0);
        first.Complaint.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Words_come_in_the_order_of_their_effect()
    {
        var sizes = Classifier.Explain(new TextToClassify("I love the flight but the worst order ever, awful", "en"))
            .Select(effect => MathF.Abs(effect.Sentiment) + MathF.Abs(effect.Complaint)).ToArray();
        sizes.ShouldNotBeEmpty();
        sizes.ShouldBe(sizes.OrderDescending());
    }

    [Fact]
    public void Nobody_is_named()
        => Classifier.Explain(new TextToClassify("@ana_lopez worst ever, call 612 345 678", "en")).ShouldNotContain(effect => effect.Word.Contains("ana", StringComparison.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData(" @user http ")]
    public void A_text_that_says_nothing_has_no_explanation(string text) => Classifier.Explain(new TextToClassify(text, null)).ShouldBeEmpty();
}
