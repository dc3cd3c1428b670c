using MentionWatch.Classification;
using MentionWatch.Core.Classification;

namespace MentionWatch.Tests.Classification;

public sealed class ParallelClassifierTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(5_000)]
    public async Task Every_text_gets_the_verdict_it_would_get_alone(int count)
    {
        var engine = ModelDirectory.LoadTables(string.Empty);
        TextToClassify[] texts = [.. Enumerable.Range(0, count).Select(i => new TextToClassify($"text number {i} is {(i % 3 == 0 ? "great" : "awful")}", null))];
        var verdicts = new Verdict[count];
        await new ParallelClassifier(engine).ClassifyAsync(texts, verdicts, CancellationToken.None);

        verdicts.ShouldBe(texts.Select(text => engine.Classify(text.Text, null)));
    }
}
