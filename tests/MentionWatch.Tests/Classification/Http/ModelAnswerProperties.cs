using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Classification.Http;
using MentionWatch.Classification.Http.Chat;
using MentionWatch.Classification.Http.Tei;

namespace MentionWatch.Tests.Classification.Http;

public sealed class ModelAnswerProperties
{
    private const string Predictions = """[[{"score":0.9,"label":"NEG"},{"score":0.06,"label":"NEU"},{"score":0.04,"label":"POS"}]]""";

    private static readonly string Completion = ChatServer.Completion("""{"answers":[{"text":1,"sentiment":"against","complaint":"no"}]}""");

    [Fact]
    public void Damaged_predictions_fail_as_models_do_and_in_no_other_way()
        => Prop.ForAll(Damaged(Predictions).ToArbitrary(), body => IsReadOrRefused(new TeiApi(new LabelMap(HttpWorld.Sentiment("http://a").Labels)), body)).QuickCheckThrowOnFailure();

    [Fact]
    public void Damaged_completions_fail_as_models_do_and_in_no_other_way()
    {
        var options = HttpWorld.Chat("http://a");
        Prop.ForAll(Damaged(Completion).ToArbitrary(), body => IsReadOrRefused(new ChatApi(options, new LabelMap(options.Labels)), body)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Whatever_scores_a_server_gives_the_sentiments_are_probabilities_or_there_is_no_answer()
        => Prop.ForAll<float, float, float>((negative, neutral, positive) =>
        {
            var labels = new LabelMap(HttpWorld.Sentiment("http://a").Labels);
            return labels.Combine([(LabelMeaning.Negative, negative), (LabelMeaning.Neutral, neutral), (LabelMeaning.Positive, positive)]) is not { } scores
                || (Math.Abs(scores.Negative + scores.Neutral + scores.Positive - 1f) < 1e-5f && scores is { Negative: >= 0f, Neutral: >= 0f, Positive: >= 0f });
        }).QuickCheckThrowOnFailure();

    private static bool IsReadOrRefused(IModelApi api, string body)
    {
        try
        {
            return api.Read(Encoding.UTF8.GetBytes(body), 1).Length == 1;
        }
        catch (ModelException)
        {
            return true;
        }
    }

    /// <summary>One piece of the text is replaced by something else.</summary>
    private static Gen<string> Damaged(string text)
        => from start in Gen.Choose(0, text.Length - 1)
           from length in Gen.Choose(0, text.Length - start)
           from piece in Gen.Elements("", "null", "[", "]", "{}", "\"", "1e999", "-1", "true", "\\u0000", ",", "<html>", "\uFFFD")
           select string.Concat(text.AsSpan(0, start), piece, text.AsSpan(start + length));
}
