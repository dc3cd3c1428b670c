using System.Security.Cryptography;

namespace MentionWatch.Tests.Commands;

public sealed class TrainTests : IDisposable
{
    private readonly LabelledFiles _files = new();

    [Fact]
    public async Task The_same_texts_give_the_same_bytes_and_no_progress_goes_into_a_pipe()
    {
        var first = await TrainAsync("first");
        var second = await TrainAsync("second");

        (first.ExitCode, first.Error).ShouldBe((0, string.Empty));
        first.Output.ShouldContain("Trained on 120 texts");
        Convert.ToHexString(await HashAsync("first")).ShouldBe(Convert.ToHexString(await HashAsync("second")));
        second.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task What_was_trained_can_be_evaluated_and_used()
    {
        await TrainAsync("model");
        (await WorkerProgram.RunAsync("classify", "qué asco, pésima", "--model", Path.Combine(_files.Root, "model"))).Output.ShouldContain("\"negative\",\"complaint\":true");
    }

    [Fact]
    public async Task Weak_labels_teach_words_that_the_real_ones_do_not_know()
    {
        var weak = _files.WriteCompressed("weak.tsv.gz", ["lang\tsentiment\tsource\ttext", .. Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? "es\tnegative\tx\tqué chungo" : "es\tpositive\tx\tqué guay")]);
        var result = await WorkerProgram.RunAsync(
            "train", "--sentiment", _files.Sentiment, "--complaint", _files.Complaint, "--weak", weak, "--out", Path.Combine(_files.Root, "weak"));

        result.Output.ShouldContain("40 weakly labelled");
        (await WorkerProgram.RunAsync("classify", "guay", "--model", Path.Combine(_files.Root, "weak"))).Output.ShouldContain("\"sentiment\":\"positive\"");
        (await WorkerProgram.RunAsync("classify", "chungo", "--model", Path.Combine(_files.Root, "weak"))).Output.ShouldContain("\"sentiment\":\"negative\"");
    }

    [Theory]
    [InlineData("es\tnegative\t-\tshop", "has 5 columns")]
    [InlineData("es\tbad\t-\tshop\ttext", "sentiment is 'bad'")]
    [InlineData("es\tnegative\tyes\tshop\ttext", "complaint is 'yes'")]
    public async Task A_wrong_row_is_named_by_file_and_line(string row, string what)
    {
        var path = _files.Write("wrong.tsv", ["lang\tsentiment\tcomplaint\tsource\ttext", "es\tneutral\t-\tshop\tbien", row]);
        var result = await WorkerProgram.RunAsync("train", "--sentiment", path, "--complaint", _files.Complaint, "--out", _files.Root);

        result.ExitCode.ShouldBe(1);
        result.Error.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldStartWith($"{path}:3: ");
        result.Error.ShouldContain(what);
    }

    [Theory]
    [InlineData("text\nhello", ":1: the header must be")]
    [InlineData("", ":1: the header must be")]
    public async Task A_file_of_another_shape_is_refused(string content, string what)
    {
        var path = _files.Write("other.tsv", content.Length == 0 ? [] : content.Split('\n'));
        var result = await WorkerProgram.RunAsync("train", "--sentiment", path, "--complaint", _files.Complaint, "--out", _files.Root);

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain(path + what);
    }

    [Fact]
    public async Task A_missing_file_is_one_clear_error()
    {
        var result = await WorkerProgram.RunAsync("train", "--sentiment", "/nowhere.tsv", "--complaint", _files.Complaint, "--out", _files.Root);

        result.ExitCode.ShouldBe(1);
        result.Error.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldStartWith("/nowhere.tsv cannot be read");
    }

#if !MLNET
    [Fact]
    public async Task An_engine_that_is_not_there_is_one_clear_error()
    {
        var result = await WorkerProgram.RunAsync("train", "--sentiment", _files.Sentiment, "--complaint", _files.Complaint, "--out", _files.Root, "--engine", "mlnet");

        result.ExitCode.ShouldBe(1);
        result.Error.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain("mlnet is not part of this build");
    }
#endif

    public void Dispose() => _files.Dispose();

    private Task<WorkerProgramResult> TrainAsync(string name)
        => WorkerProgram.RunAsync("train", "--sentiment", _files.Sentiment, "--complaint", _files.Complaint, "--out", Path.Combine(_files.Root, name));

    private async Task<byte[]> HashAsync(string name) => SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(_files.Root, name, "linear.model")));
}
