using MentionWatch.Core.Classification;
using MentionWatch.Core.Tests.Classification.Linear;
using MentionWatch.Engines.Learning;
using MentionWatch.Engines.Lexicons;
using MentionWatch.Engines.Tables;
using MentionWatch.Engines.Training;

namespace MentionWatch.Core.Tests.Classification.Model;

public sealed class TextModelTrainerTests
{
    [Fact]
    public void The_same_texts_give_the_same_bytes() => StoredModel.Bytes(SmallTexts.TrainFiles(texts: With)).ShouldBe(StoredModel.Bytes(SmallTexts.TrainFiles(texts: With)));

    [Fact]
    public void Another_seed_gives_another_model()
        => StoredModel.Bytes(SmallTexts.TrainFiles(options => options with { Seed = 2 })).ShouldNotBe(StoredModel.Bytes(SmallTexts.TrainFiles()));

    [Fact]
    public void Nothing_to_learn_from_is_refused()
        => Should.Throw<ArgumentException>(() => new TextModelTrainer(new TextModelTrainingOptions()).Train(new TrainingTexts { Labelled = [] }))
            .Message.ShouldContain("no labelled texts");

    [Fact]
    public void Progress_ends_with_the_whole()
    {
        var steps = new Steps();
        new TextModelTrainer(new TextModelTrainingOptions()).Train(With(new TrainingTexts { Labelled = SmallTexts.All() }), steps);
        steps.Furthest.Done.ShouldBe(steps.Furthest.Total);
    }

    [Fact]
    public void Training_can_be_given_up()
        => Should.Throw<OperationCanceledException>(
            () => new TextModelTrainer(new TextModelTrainingOptions()).Train(new TrainingTexts { Labelled = SmallTexts.All() }, cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public void A_language_that_nobody_labelled_learns_from_the_others()
    {
        var english = SmallTexts.Train(texts: texts => texts with { Labelled = [.. texts.Labelled.Where(text => text.Language == "en")] });
        new TableClassifier(english).Classify("worst ever, awful", "es").Sentiment.ShouldBe(Sentiment.Negative);
    }

    [Fact]
    public void Own_texts_outweigh_those_that_say_otherwise()
    {
        var otherwise = Enumerable.Range(0, 12).Select(i => SmallTexts.Of("en", Sentiment.Positive, null, $"that is so sick {i}"));
        var own = Enumerable.Range(0, 6).Select(i => SmallTexts.Of("en", Sentiment.Negative, null, $"that is so sick number {i}"));
        var without = SmallTexts.Train(texts: texts => texts with { Labelled = [.. texts.Labelled, .. otherwise, .. own] });
        var with = SmallTexts.Train(texts: texts => texts with { Labelled = [.. texts.Labelled, .. otherwise], Own = [.. own], OwnWeight = 20 });

        Negative(with).ShouldBeGreaterThan(Negative(without));

        static float Negative(TextModel model) => new TableClassifier(model).Classify("so sick", "en").Scores.Negative;
    }

    [Fact]
    public void Words_of_a_lexicon_count_though_no_text_with_them_is_labelled()
    {
        Lexicon lexicon = new("test", [new("awful", "en", -3), new("worst", "en", -3), new("love", "en", 3), new("thank", "en", 2), new("dreadful", "en", -3), new("splendid", "en", 3)]);
        var model = SmallTexts.Train(texts: texts => With(texts) with { Lexicons = [lexicon] });

        Polarity(model, "splendid").ShouldBeGreaterThan(Polarity(model, "dreadful") + 0.1f);

        static float Polarity(TextModel model, string text)
        {
            var scores = new TableClassifier(model).Classify(text, "en").Scores;
            return scores.Positive - scores.Negative;
        }
    }

    [Fact]
    public void More_lexicons_than_a_language_has_room_for_are_refused()
        => Should.Throw<ArgumentException>(() => SmallTexts.Train(texts: texts => texts with { Lexicons = [.. Enumerable.Repeat(new Lexicon("x", [new("love", "en", 1)]), 9)] }))
            .Message.ShouldContain("8 lexicons");

    private static TrainingTexts With(TrainingTexts texts) => texts with
    {
        Weak = [.. Enumerable.Range(0, 20).Select(i => SmallTexts.Of(i % 2 == 0 ? "es" : "en", i % 4 < 2 ? Sentiment.Positive : Sentiment.Negative, null, i % 4 < 2 ? $"splendid genial {i}" : $"dreadful fatal {i}"))],
        Unlabelled = [.. Enumerable.Range(0, 40).Select(i => new UnlabelledText(i % 2 == 0 ? "es" : "en", $"just some splendid or dreadful text {i}"))],
    };

    private sealed class Steps : IProgress<TrainingProgress>
    {
        private readonly Lock _lock = new();

        public TrainingProgress Furthest { get; private set; }

        public void Report(TrainingProgress value)
        {
            lock (_lock)
            {
                Furthest = value.Done > Furthest.Done ? value : Furthest;
            }
        }
    }
}
