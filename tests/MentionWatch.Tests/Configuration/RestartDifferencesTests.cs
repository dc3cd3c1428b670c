using MentionWatch.Classification;
using MentionWatch.Classification.Http;
using MentionWatch.Configuration;
using MentionWatch.Configuration.Loading;

namespace MentionWatch.Tests.Configuration;

public sealed class RestartDifferencesTests
{
    [Fact]
    public void What_says_the_same_is_no_difference_whatever_object_says_it()
        => RestartDifferences.Between(Options("key", "NEG"), Options("key", "NEG")).ShouldBeEmpty();

    [Theory]
    [InlineData("other", "NEG")]
    [InlineData("key", "neg")]
    public void What_is_read_at_the_start_is_a_difference_however_deep(string key, string label)
        => RestartDifferences.Between(Options("key", "NEG"), Options(key, label)).ShouldBe(["Classifier"]);

    [Fact]
    public void One_entry_more_is_a_difference()
        => RestartDifferences.Between(new MentionWatchOptions(), Options("key", "NEG")).ShouldBe(["Classifier"]);

    private static MentionWatchOptions Options(string key, string label) => new()
    {
        Classifier = new ClassifierOptions
        {
            Http = new HttpClassifierOptions
            {
                Models = new Dictionary<string, HttpModelOptions>(StringComparer.Ordinal)
                {
                    ["m"] = new() { ApiKey = new Secret(key), Labels = new Dictionary<string, LabelMeaning>(StringComparer.Ordinal) { [label] = LabelMeaning.Negative } },
                },
            },
        },
    };
}
