using MentionWatch.Core.Classification;
using MentionWatch.MLNet;
using MentionWatch.MLNet.Storage;
using MentionWatch.MLNet.Training;

namespace MentionWatch.Tests.Classification.MLNet;

public sealed class MLNetClassifierTests : ClassifierContract
{
    private static readonly Lazy<byte[]> Model = new(Train);

    [Theory]
    [InlineData("un asco, pésima, quiero mi dinero ya", Sentiment.Negative, true)]
    [InlineData("me encanta, gracias", Sentiment.Positive, false)]
    [InlineData("awful, worst ever, refund me now", Sentiment.Negative, true)]
    [InlineData("love it, thank you", Sentiment.Positive, false)]
    public async Task What_was_learnt_holds_for_new_texts(string text, Sentiment sentiment, bool complaint)
    {
        var verdict = await ClassifyAsync(text);
        (verdict.Sentiment, verdict.IsComplaint).ShouldBe((sentiment, complaint));
    }

    [Theory]
    [InlineData("ME ENCANTA")]
    [InlineData("me en\u200Bcanta")]
    [InlineData("me\u00A0encanta")]
    [InlineData("me\tencanta")]
    public async Task Ways_of_writing_do_not_hide_a_word(string text) => (await ClassifyAsync(text)).Scores.ShouldBe((await ClassifyAsync("me encanta")).Scores);

    [Fact]
    public void The_same_texts_give_the_same_bytes() => Train().ShouldBe(Model.Value);

    [Fact]
    public void A_file_that_was_cut_off_is_no_model()
    {
        foreach (var length in new[] { 0, 1, Model.Value.Length / 2, Model.Value.Length - 1 })
        {
            using var stream = new MemoryStream(Model.Value, 0, length);
            Should.Throw<InvalidDataException>(() => MLNetClassifier.Load(stream));
        }
    }

    [Theory]
    [InlineData(Sentiment.Positive, "positive text")]
    [InlineData(Sentiment.Negative, "negative text")]
    public void Nothing_is_learnt_of_texts_that_lack_a_label(Sentiment sentiment, string named)
        => Should.Throw<ArgumentException>(() => Train([.. SomeTexts.All.Where(text => text.Sentiment != sentiment)])).Message.ShouldContain(named);

    [Fact]
    public void Training_that_was_given_up_ends()
        => Should.Throw<OperationCanceledException>(() => new MLNetTrainer().Train(SomeTexts.All, null, new CancellationToken(canceled: true)));

    [Fact]
    public async Task A_language_that_is_neither_is_said_to_be_so_whatever_the_words()
    {
        var verdicts = new Verdict[1];
        await Create().ClassifyAsync(new[] { new TextToClassify("ich verstehe nur Bahnhof", null) }, verdicts, CancellationToken.None);
        verdicts[0].Language.ShouldBe("und");
    }

    protected override IMentionClassifier Create() => MLNetClassifier.Load(new MemoryStream(Model.Value));

    private static byte[] Train() => Train(SomeTexts.All);

    private static byte[] Train(IReadOnlyList<LabelledText> texts)
    {
        using var stream = new MemoryStream();
        MLNetModelFile.Write(new MLNetTrainer().Train(texts, null, CancellationToken.None), stream);
        return stream.ToArray();
    }

    private async Task<Verdict> ClassifyAsync(string text)
    {
        var verdicts = new Verdict[1];
        await Create().ClassifyAsync(new[] { new TextToClassify(text, null) }, verdicts, CancellationToken.None);
        return verdicts[0];
    }
}
