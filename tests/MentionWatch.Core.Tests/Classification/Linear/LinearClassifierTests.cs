using MentionWatch.Core.Classification;
using MentionWatch.Engines.Tables;

namespace MentionWatch.Core.Tests.Classification.Linear;

public sealed class LinearClassifierTests : ClassifierContract
{
    [Theory]
    [InlineData("qué asco, el viaje es pésimo", Sentiment.Negative, true)]
    [InlineData("me encanta, gracias", Sentiment.Positive, false)]
    [InlineData("awful trip, worst ever", Sentiment.Negative, true)]
    [InlineData("love it, thank you", Sentiment.Positive, false)]
    public void What_was_learnt_holds_for_new_texts(string text, Sentiment sentiment, bool complaint)
    {
        var verdict = new TableClassifier(SmallTexts.Trained).Classify(text, language: null);
        verdict.Sentiment.ShouldBe(sentiment);
        verdict.IsComplaint.ShouldBe(complaint);
    }

    [Theory]
    [InlineData("ME ENCANTA")]
    [InlineData("me encantaaaaaaa")]
    [InlineData("me en\u200Bcanta")]
    [InlineData("me\u00A0encanta")]
    [InlineData("mе еncаntа")]
    public void Ways_of_writing_do_not_hide_a_word(string text)
        => new TableClassifier(SmallTexts.Trained).Classify(text, "es").Sentiment.ShouldBe(Sentiment.Positive);

    [Fact]
    public void A_third_language_is_told_and_its_verdict_less_sure()
    {
        var classifier = new TableClassifier(SmallTexts.Trained);
        var german = classifier.Classify("worst ever, awful", "de");
        german.Language.ShouldBe("und");
        german.Scores.Negative.ShouldBeLessThan(classifier.Classify("worst ever, awful", "en").Scores.Negative);
    }

    [Fact]
    public void Classifying_allocates_nothing_but_what_the_runtime_needs_now_and_then()
    {
        var classifier = new TableClassifier(SmallTexts.Trained);
        const string text = "@user La comida es pésima 😡 https://example.com, llamen al 612 345 678";
        classifier.Classify(text, language: null);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            classifier.Classify(text, language: null);
        }

        ((GC.GetAllocatedBytesForCurrentThread() - before) / 1000.0).ShouldBeLessThan(100);
    }

    protected override IMentionClassifier Create() => new TableClassifier(SmallTexts.Trained);
}
