using System.Security.Cryptography;
using MentionWatch.Engines.Tables;

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

    [Fact]
    public async Task Texts_without_labels_own_texts_and_lexicons_are_taken_in()
    {
        var unlabelled = _files.WriteCompressed("texts.tsv.gz", ["source\ttext", .. Enumerable.Range(0, 40).Select(i => $"x\tqué tienda tan chula, la número {i}")]);
        var own = _files.Write("own.tsv", ["lang\tsentiment\tcomplaint\tsource\ttext", "es\tpositive\t0\tus\tqué chula", "es\tpositive\t-\tus\tsí que es chula"]);
        var lexicon = _files.Write("lexicon.tsv", ["term\tlang\tscore\tnote", "chula\tes\t1\tgood", "😡\txx\t-1\tbad"]);
        var result = await WorkerProgram.RunAsync(
            "train", "--sentiment", _files.Sentiment, "--complaint", _files.Complaint, "--out", Path.Combine(_files.Root, "all"),
            "--unlabelled", unlabelled, "--own", own, "--own-weight", "5", "--lexicon", lexicon);

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("120 texts, 2 of your own, 0 weakly labelled and 40 unlabelled");
        (await WorkerProgram.RunAsync("classify", "qué chula", "--model", Path.Combine(_files.Root, "all"))).Output.ShouldContain("\"sentiment\":\"positive\"");
    }

    [Theory]
    [InlineData("--unlabelled", "source\tbody\nx\thello", ":1: the header must have a column text")]
    [InlineData("--unlabelled", "source\ttext\nhello", ":2: a row has 2 columns")]
    [InlineData("--lexicon", "word\tscore\ngood\t1", ":1: the header must begin with the columns term, lang, score")]
    [InlineData("--lexicon", "term\tlang\tscore\ngood\ten\tvery", ":2: a row is a term, a language and a score")]
    public async Task What_else_is_wrong_is_named_by_file_and_line(string option, string content, string what)
    {
        var path = _files.Write("wrong.tsv", content.Split('\n'));
        var result = await WorkerProgram.RunAsync("train", "--sentiment", _files.Sentiment, "--complaint", _files.Complaint, "--out", _files.Root, option, path);

        result.ExitCode.ShouldBe(1);
        result.Error.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldStartWith(path + what);
    }

    [Fact]
    public async Task A_weight_that_counts_for_nothing_is_wrong_usage()
        => (await WorkerProgram.RunAsync("train", "--sentiment", _files.Sentiment, "--complaint", _files.Complaint, "--out", _files.Root, "--own-weight", "0")).ExitCode.ShouldBe(2);

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

    [Fact]
    public async Task An_engine_that_is_not_there_is_one_clear_error()
    {
        var result = await WorkerProgram.RunAsync("train", "--sentiment", _files.Sentiment, "--complaint", _files.Complaint, "--out", _files.Root, "--engine", "bayes");

        result.ExitCode.ShouldBe(1);
        result.Error.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain("There is no engine 'bayes'; use mlnet.");
    }

    public void Dispose() => _files.Dispose();

    private Task<WorkerProgramResult> TrainAsync(string name)
        => WorkerProgram.RunAsync("train", "--sentiment", _files.Sentiment, "--complaint", _files.Complaint, "--out", Path.Combine(_files.Root, name));

    private async Task<byte[]> HashAsync(string name)
    {
        var files = await Task.WhenAll(ModelFiles.Names.Select(file => File.ReadAllBytesAsync(Path.Combine(_files.Root, name, file))));
        return SHA256.HashData([.. files.SelectMany(bytes => bytes)]);
    }
}
