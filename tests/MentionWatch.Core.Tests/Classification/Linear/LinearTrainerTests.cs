using MentionWatch.Core.Classification.Linear;
using MentionWatch.Core.Classification.Linear.Storage;
using MentionWatch.Core.Classification.Linear.Training;

namespace MentionWatch.Core.Tests.Classification.Linear;

public sealed class LinearTrainerTests
{
    [Fact]
    public void The_same_texts_give_the_same_bytes() => Bytes(SmallTexts.Train()).ShouldBe(Bytes(SmallTexts.Train()));

    [Fact]
    public void Another_seed_gives_another_model()
        => Bytes(SmallTexts.Train(options => options with { Seed = 2 })).ShouldNotBe(Bytes(SmallTexts.Train()));

    [Fact]
    public void Nothing_to_learn_from_is_refused()
        => Should.Throw<ArgumentException>(() => new LinearTrainer(new LinearTrainingOptions()).Train([])).Message.ShouldContain("no labelled texts");

    [Fact]
    public void Progress_ends_with_the_whole()
    {
        var last = default(TrainingProgress);
        new LinearTrainer(new LinearTrainingOptions { Bits = 12 }).Train(SmallTexts.All(), progress: new Inline(step => last = step));
        last.Done.ShouldBe(last.Total);
    }

    [Fact]
    public void Training_can_be_given_up()
        => Should.Throw<OperationCanceledException>(
            () => new LinearTrainer(new LinearTrainingOptions { Bits = 12 }).Train(SmallTexts.All(), cancellationToken: new CancellationToken(canceled: true)));

    private static byte[] Bytes(LinearModel model)
    {
        using var stream = new MemoryStream();
        LinearModelFile.Write(model, stream);
        return stream.ToArray();
    }

    private sealed class Inline(Action<TrainingProgress> report) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => report(value);
    }
}
