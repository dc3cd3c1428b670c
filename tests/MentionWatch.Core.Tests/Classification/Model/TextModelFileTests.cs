using MentionWatch.Engines.Tables;
using MentionWatch.Core.Tests.Classification.Linear;

namespace MentionWatch.Core.Tests.Classification.Model;

public sealed class TextModelFileTests
{
    private static readonly Dictionary<string, byte[]> Written = SmallTexts.Files;

    [Theory]
    [InlineData("Me encanta la comida, worst ever")]
    [InlineData("no es pésima, not awful #MeEncanta")]
    public void Tables_that_were_written_and_read_say_the_same(string text)
    {
        var english = new MemoryStream();
        var spanish = new MemoryStream();
        TextModelFile.Write(SmallTexts.Trained.English, english);
        TextModelFile.Write(SmallTexts.Trained.Spanish, spanish);
        var again = StoredModel.Read(new() { [ModelFiles.Tables("en")] = english.ToArray(), [ModelFiles.Tables("es")] = spanish.ToArray() });
        new TableClassifier(again).Classify(text, null).ShouldBe(new TableClassifier(SmallTexts.Trained).Classify(text, null));
    }

    [Fact]
    public void A_file_is_read_into_its_tables_without_a_copy_in_between()
    {
        TextModelFile.Read(new MemoryStream(English));
        var before = GC.GetAllocatedBytesForCurrentThread();
        TextModelFile.Read(new MemoryStream(English));

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(English.Length * 3 / 2);
    }

    [Fact]
    public void A_file_of_another_kind_is_refused() => Refusal("not a model at all, but a text that is long enough to hold a header"u8.ToArray()).ShouldContain("not a table");

    [Fact]
    public void An_empty_file_is_refused() => Refusal([]).ShouldContain("ends too early");

    [Fact]
    public void A_file_that_was_cut_is_refused() => Refusal(English[..^40]).ShouldContain("ends too early");

    [Theory]
    [InlineData(100)]
    [InlineData(5000)]
    [InlineData(50_000)]
    public void A_changed_byte_is_noticed(int position)
    {
        byte[] bytes = [.. English];
        bytes[position] ^= 1;
        Refusal(bytes).ShouldContain("damaged");
    }

    [Fact]
    public void An_impossible_size_is_refused_before_memory_is_taken_for_it()
    {
        byte[] bytes = [.. English];
        bytes[27] = 0x7F;
        Refusal(bytes).ShouldContain("damaged");
    }

    private static byte[] English => Written[ModelFiles.Tables("en")];

    private static string Refusal(byte[] english)
        => Should.Throw<InvalidDataException>(() => StoredModel.Read(new() { [ModelFiles.Tables("es")] = Written[ModelFiles.Tables("es")], [ModelFiles.Tables("en")] = english })).Message;
}
