using MentionWatch.Core.Classification;

namespace MentionWatch.TestSupport;

/// <summary>What every engine must do, whatever it learnt; an engine's tests inherit it and say how to make one.</summary>
public abstract class ClassifierContract
{
    private static readonly TextToClassify[] Texts =
    [
        new("La comida es pésima, nunca más vuelvo", "es"), new("I love this place, thank you so much", "en"), new("The store opens at nine", null),
        new("", null), new("\uD83D half of it \uDE00 and the other \0", null), new("ich verstehe nur Bahnhof", "de"), new("😡😡😡", null),
    ];

    protected abstract IMentionClassifier Create();

    [Fact]
    public async Task An_empty_batch_is_done_at_once() => (await ClassifyAsync(Create(), [])).ShouldBeEmpty();

    [Fact]
    public async Task Verdicts_come_in_the_order_of_the_texts()
    {
        var engine = Create();
        TextToClassify[] texts = [.. Enumerable.Repeat(Texts, 400).SelectMany(batch => batch)];
        var alone = await Task.WhenAll(Texts.Select(async text => (await ClassifyAsync(engine, [text]))[0]));

        (await ClassifyAsync(engine, texts)).ShouldBe(Enumerable.Repeat(alone, 400).SelectMany(batch => batch));
    }

    [Fact]
    public async Task Probabilities_are_probabilities_and_the_sentiments_sum_to_one()
    {
        foreach (var (_, _, _, scores) in await ClassifyAsync(Create(), Texts))
        {
            (scores.Negative + scores.Neutral + scores.Positive).ShouldBe(1f, 1e-5f);
            new[] { scores.Negative, scores.Neutral, scores.Positive, scores.Complaint }.ShouldAllBe(score => score >= 0f && score <= 1f);
        }
    }

    [Fact]
    public async Task The_answer_is_the_most_probable_one()
    {
        foreach (var (sentiment, complaint, _, scores) in await ClassifyAsync(Create(), Texts))
        {
            new[] { scores.Negative, scores.Neutral, scores.Positive }.Max().ShouldBe(
                sentiment switch { Sentiment.Negative => scores.Negative, Sentiment.Neutral => scores.Neutral, _ => scores.Positive });
            complaint.ShouldBe(scores.Complaint > 0.5f);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n\u00A0")]
    [InlineData("\u200B\u200D\u2060\uFEFF")]
    [InlineData("@ana, @luis: https://example.com/a ana@example.com +34 612 345 678")]
    [InlineData("\u200B@ana\u200B ...")]
    public async Task A_text_that_says_nothing_is_neutral_and_no_complaint_in_every_language(string text)
    {
        foreach (var verdict in await ClassifyAsync(Create(), [new(text, null), new(text, "es"), new(text, "en")]))
        {
            verdict.Sentiment.ShouldBe(Sentiment.Neutral);
            verdict.IsComplaint.ShouldBeFalse();
        }
    }

    [Fact]
    public async Task The_language_is_the_declared_one_when_it_is_understood_and_else_detected_or_undetermined()
        => (await ClassifyAsync(Create(), Texts)).Select(verdict => verdict.Language).ShouldBe(["es", "en", "en", "und", "en", "und", "und"]);

    [Fact]
    public async Task A_text_of_100_kB_is_classified()
        => (await ClassifyAsync(Create(), [new(string.Concat(Enumerable.Repeat("muy mal servicio ", 6_000)), "es"), new(new string('x', 100_000), null)]))
            .Length.ShouldBe(2);

    [Fact]
    public async Task The_same_text_has_the_same_verdict_from_many_threads()
    {
        var engine = Create();
        var expected = await ClassifyAsync(engine, Texts);
        var batches = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => ClassifyAsync(engine, [.. Enumerable.Repeat(Texts, 100).SelectMany(batch => batch)]))));

        batches.ShouldAllBe(batch => batch.Chunk(Texts.Length).All(verdicts => verdicts.SequenceEqual(expected)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(257)]
    public async Task A_batch_has_the_same_verdicts_however_it_is_split(int size)
    {
        var engine = Create();
        TextToClassify[] texts = [.. Enumerable.Repeat(Texts, 80).SelectMany(batch => batch)];
        var whole = await ClassifyAsync(engine, texts);
        var parts = await Task.WhenAll(texts.Chunk(size).Select(part => ClassifyAsync(engine, part)));

        parts.SelectMany(part => part).ShouldBe(whole);
    }

    [Fact]
    public async Task A_text_without_one_valid_character_is_classified_among_others()
        => (await ClassifyAsync(Create(), [new(new string('\uD83D', 50_000), null), new(new string('\uDE00', 50_000), "es"), new("\0\u0001\uFFFF", "en")]))
            .Length.ShouldBe(3);

    [Fact]
    public async Task Handles_and_addresses_do_not_sway_the_verdict()
    {
        var verdicts = await ClassifyAsync(Create(), [new("@Horrible_Inc see https://hate.example/awful", "en"), new("@user see http", "en")]);
        verdicts[0].ShouldBe(verdicts[1]);
    }

    [Fact]
    public async Task A_batch_that_was_given_up_stops()
        => await Should.ThrowAsync<OperationCanceledException>(
            async () => await Create().ClassifyAsync(Texts, new Verdict[Texts.Length], new CancellationToken(canceled: true)));

    private static async Task<Verdict[]> ClassifyAsync(IMentionClassifier engine, TextToClassify[] texts)
    {
        var verdicts = new Verdict[texts.Length];
        await engine.ClassifyAsync(texts, verdicts, CancellationToken.None);
        return verdicts;
    }
}
