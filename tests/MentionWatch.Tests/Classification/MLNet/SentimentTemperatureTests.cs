using MentionWatch.MLNet;

namespace MentionWatch.Tests.Classification.MLNet;

public sealed class SentimentTemperatureTests
{
    [Fact]
    public void At_a_temperature_of_one_probabilities_stay_what_they_are()
    {
        var scores = SentimentTemperature.Apply([0.7f, 0.2f, 0.1f], 1f);
        (scores.Negative, scores.Neutral, scores.Positive).ShouldBe((0.7f, 0.2f, 0.1f));
    }

    [Fact]
    public void Probabilities_that_promise_too_much_are_made_smaller()
    {
        (float[] Probabilities, int Truth)[] texts = [.. Enumerable.Range(0, 10).Select(i => (new[] { 0.98f, 0.01f, 0.01f }, i < 7 ? 0 : 1))];
        var temperature = SentimentTemperature.Fit(texts);
        temperature.ShouldBeGreaterThan(1.5f);
        SentimentTemperature.Apply([0.98f, 0.01f, 0.01f], temperature).Negative.ShouldBe(0.7f, 0.05f);
    }

    [Fact]
    public void Certain_probabilities_stay_probabilities()
    {
        var scores = SentimentTemperature.Apply([1f, 0f, 0f], 0.3f);
        (scores.Negative + scores.Neutral + scores.Positive).ShouldBe(1f, 1e-6f);
    }
}
