using MentionWatch.Core.Classification.Linear;
using MentionWatch.Core.Classification.Linear.Storage;

namespace MentionWatch.Core.Tests.Classification.Linear;

public sealed class LinearModelFileTests
{
    [Fact]
    public void A_model_that_was_written_and_read_says_the_same()
    {
        const string text = "Me encanta la comida, worst ever";
        LinearClassifier.Load(new MemoryStream(Written())).Classify(text, null)
            .ShouldBe(new LinearClassifier(SmallTexts.Trained).Classify(text, null));
    }

    [Fact]
    public void A_file_of_another_kind_is_refused() => Refusal("not a model at all, only text"u8.ToArray()).ShouldContain("not a linear model");

    [Fact]
    public void An_empty_file_is_refused() => Refusal([]).ShouldContain("ends too early");

    [Fact]
    public void A_file_that_was_cut_is_refused() => Refusal(Written()[..^40]).ShouldContain("ends too early");

    [Theory]
    [InlineData(13)]
    [InlineData(100)]
    [InlineData(5000)]
    public void A_changed_byte_is_noticed(int position)
    {
        var bytes = Written();
        bytes[position] ^= 1;
        Refusal(bytes).ShouldContain("damaged");
    }

    private static byte[] Written()
    {
        using var stream = new MemoryStream();
        LinearModelFile.Write(SmallTexts.Trained, stream);
        return stream.ToArray();
    }

    private static string Refusal(byte[] bytes) => Should.Throw<InvalidDataException>(() => LinearModelFile.Read(new MemoryStream(bytes))).Message;
}
