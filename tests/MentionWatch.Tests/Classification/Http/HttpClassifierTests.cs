using MentionWatch.Classification.Http;
using MentionWatch.Core.Classification;

namespace MentionWatch.Tests.Classification.Http;

/// <summary>What is asked of model servers and what becomes of their answers.</summary>
public sealed class HttpClassifierTests
{
    [Fact]
    public async Task A_question_that_no_server_answers_is_answered_by_the_local_model()
    {
        await using var tei = await TeiServer.StartAsync();
        using var world = new HttpWorld(null, HttpWorld.Options(("m", HttpWorld.Sentiment(tei.Url))));

        var verdict = await world.ClassifyOneAsync("a good refund");

        (verdict.Sentiment, verdict.IsComplaint).ShouldBe((Sentiment.Positive, true));
        verdict.Scores.Positive.ShouldBe(0.7f, 1e-6f);
        verdict.Scores.Complaint.ShouldBe(KeywordScores("a good refund").Complaint);
    }

    [Fact]
    public async Task Two_questions_can_be_asked_of_two_servers()
    {
        await using var sentiment = await TeiServer.StartAsync();
        await using var complaint = await TeiServer.StartAsync(["other", "complaint"]);
        var options = HttpWorld.Sentiment(complaint.Url) with { Labels = HttpWorld.Labels(("complaint", LabelMeaning.Complaint), ("other", LabelMeaning.NoComplaint)) };
        using var world = new HttpWorld(null, HttpWorld.Options(("s", HttpWorld.Sentiment(sentiment.Url)), ("c", options)));

        var verdicts = await world.ClassifyAsync("bad thing", "good thing");

        verdicts.Select(verdict => (verdict.Sentiment, verdict.IsComplaint)).ShouldBe([(Sentiment.Negative, false), (Sentiment.Positive, true)]);
        verdicts[1].Scores.Complaint.ShouldBe(0.7f, 1e-6f);
        world.Counts["mentionwatch.classifier.http.texts by=remote model=s"].ShouldBe(2);
        world.Counts["mentionwatch.classifier.http.texts by=remote model=c"].ShouldBe(2);
    }

    [Fact]
    public async Task Labels_that_mean_the_same_are_summed()
    {
        await using var tei = await TeiServer.StartAsync(["1 star", "2 stars", "3 stars", "4 stars", "5 stars"]);
        var stars = HttpWorld.Labels(
            ("1 star", LabelMeaning.Negative), ("2 stars", LabelMeaning.Negative), ("3 stars", LabelMeaning.Neutral), ("4 stars", LabelMeaning.Positive), ("5 stars", LabelMeaning.Positive));
        using var world = new HttpWorld(null, HttpWorld.Options(("m", HttpWorld.Sentiment(tei.Url) with { Labels = stars })));

        (await world.ClassifyOneAsync("bad")).Scores.Negative.ShouldBe(0.775f, 1e-5f);
    }

    [Fact]
    public async Task Only_masked_texts_that_say_something_leave_the_process_in_batches_of_lists()
    {
        await using var tei = await TeiServer.StartAsync(apiKey: HttpWorld.Key);
        using var world = new HttpWorld(null, HttpWorld.Options(("m", HttpWorld.Sentiment(tei.Url) with { ApiKey = new(HttpWorld.Key), BatchSize = 2, Concurrency = 1 })));

        await world.ClassifyAsync("bad @ana https://example.com/ana", "@luis", "", "write to ana@example.com or 612 345 678", "good");

        tei.Asked.ShouldBe([["bad @user http", "write to mail or number"], ["good"]]);
        tei.Server.Received.ShouldAllBe(request => request.Body.Contains("\"truncate\":true", StringComparison.Ordinal) && request.Authorization == $"Bearer {HttpWorld.Key}");
    }

    [Fact]
    public async Task A_long_text_is_cut_between_characters_and_half_characters_are_sent_as_valid_json()
    {
        await using var tei = await TeiServer.StartAsync();
        using var world = new HttpWorld(null, HttpWorld.Options(("m", HttpWorld.Sentiment(tei.Url) with { MaxCharacters = 101 })));

        await world.ClassifyAsync("bad " + string.Concat(Enumerable.Repeat("😡", 60)), "lone \uD83D half \uDE00 here");

        var (cut, lone) = (tei.Asked.ShouldHaveSingleItem()[0], tei.Asked[0][1]);
        cut.ShouldBe("bad " + string.Concat(Enumerable.Repeat("😡", 48)));
        lone.ShouldBe("lone \uFFFD half \uFFFD here");
        world.Counts["mentionwatch.classifier.http.texts by=remote model=m"].ShouldBe(2);
    }

    [Fact]
    public async Task No_more_requests_are_under_way_at_once_than_allowed()
    {
        await using var tei = await TeiServer.StartAsync();
        using var gate = new RequestGate(3);
        tei.Server.Always = gate.PassAsync;
        using var world = new HttpWorld(null, HttpWorld.Options(("m", HttpWorld.Sentiment(tei.Url) with { BatchSize = 1, Concurrency = 3 })));

        var verdicts = await world.ClassifyAsync([.. Enumerable.Range(0, 30).Select(i => $"bad {i}")]);

        verdicts.ShouldAllBe(verdict => verdict.Sentiment == Sentiment.Negative);
        gate.Most.ShouldBe(3);
    }

    private static VerdictScores KeywordScores(string text) => Buffering.Support.KeywordClassifier.Of(text).Scores;
}
