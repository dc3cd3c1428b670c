using System.Text.Json.Nodes;
using MentionWatch.Classification.Http;
using MentionWatch.Core.Classification;

namespace MentionWatch.Tests.Classification.Http;

/// <summary>Chat completions: both questions in one request, and nothing but labels back.</summary>
public sealed class ChatModelTests
{
    public static TheoryData<string> Malformed => new()
    {
        "Sure! The text is negative.",
        "```json\n{\"answers\":[{\"text\":1,\"sentiment\":\"against\",\"complaint\":\"no\"}]}\n```",
        "{\"answers\":[{\"text\":1,\"sentiment\":\"against\",\"complaint\":\"no\"}]} done",
        "{\"answers\":[]}",
        "{\"answers\":null}",
        "{}",
        "[]",
        "{\"answers\":[null]}",
        "{\"answers\":[{\"text\":2,\"sentiment\":\"against\",\"complaint\":\"no\"}]}",
        "{\"answers\":[{\"text\":0,\"sentiment\":\"against\",\"complaint\":\"no\"}]}",
        "{\"answers\":[{\"sentiment\":\"against\",\"complaint\":\"no\"}]}",
        "{\"answers\":[{\"text\":1,\"sentiment\":\"against\"}]}",
        "{\"answers\":[{\"text\":1,\"sentiment\":\"yes\",\"complaint\":\"no\"}]}",
        "{\"answers\":[{\"text\":1,\"sentiment\":\"furious\",\"complaint\":\"no\"}]}",
        "{\"answers\":[{\"text\":1,\"sentiment\":\"against\",\"complaint\":\"no\",\"why\":\"it says bad\"}]}",
        "{\"answers\":[{\"text\":1,\"sentiment\":\"against\",\"complaint\":\"no\"},{\"text\":1,\"sentiment\":\"for\",\"complaint\":\"no\"}]}",
    };

    [Fact]
    public async Task Both_questions_are_answered_in_one_request_with_the_stated_confidence()
    {
        await using var chat = await ChatServer.StartAsync();
        using var world = World(chat, options => options with { Confidence = 0.8 });

        var verdicts = await world.ClassifyAsync("bad, refund me", "good", "it opens at nine");

        verdicts.Select(verdict => (verdict.Sentiment, verdict.IsComplaint)).ShouldBe([(Sentiment.Negative, true), (Sentiment.Positive, false), (Sentiment.Neutral, false)]);
        verdicts[0].Scores.Negative.ShouldBe(0.8f, 1e-6f);
        verdicts[0].Scores.Neutral.ShouldBe(0.1f, 1e-6f);
        verdicts[0].Scores.Complaint.ShouldBe(0.8f, 1e-6f);
        chat.Asked.Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_model_may_write_nothing_but_its_labels()
    {
        await using var chat = await ChatServer.StartAsync();
        using var world = World(chat);

        await world.ClassifyAsync("bad @ana \"quoted\"");

        var request = chat.Asked.ShouldHaveSingleItem();
        request["temperature"]!.GetValue<int>().ShouldBe(0);
        var format = request["response_format"]!;
        (format["type"]!.GetValue<string>(), format["json_schema"]!["strict"]!.GetValue<bool>()).ShouldBe(("json_schema", true));
        JsonNode.DeepEquals(format["json_schema"]!["schema"], JsonNode.Parse("""
            {
              "type": "object",
              "properties": {
                "answers": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "text": { "type": "integer" },
                      "sentiment": { "type": "string", "enum": ["against", "neither", "for"] },
                      "complaint": { "type": "string", "enum": ["yes", "no"] }
                    },
                    "required": ["text", "sentiment", "complaint"],
                    "additionalProperties": false
                  }
                }
              },
              "required": ["answers"],
              "additionalProperties": false
            }
            """)).ShouldBeTrue();
        request["messages"]!.AsArray().Select(message => message!["role"]!.GetValue<string>()).ShouldBe(["system", "user"]);
        request["messages"]![0]!["content"]!.GetValue<string>().ShouldContain("\"against\": against what the text is about");
        request["messages"]![1]!["content"]!.GetValue<string>().ShouldBe("""[{"text":1,"content":"bad @user \"quoted\""}]""");
    }

    [Fact]
    public async Task A_question_without_labels_is_not_asked_and_some_models_choose_their_own_temperature()
    {
        await using var chat = await ChatServer.StartAsync();
        using var world = World(chat, options => options with { Deterministic = false, Labels = HttpWorld.Labels(("yes", LabelMeaning.Complaint), ("no", LabelMeaning.NoComplaint)) });

        var verdict = await world.ClassifyOneAsync("bad, refund");

        (verdict.Sentiment, verdict.IsComplaint).ShouldBe((Sentiment.Negative, true));
        chat.Asked[0].AsObject().ContainsKey("temperature").ShouldBeFalse();
        chat.Asked[0]["response_format"]!["json_schema"]!["schema"]!["properties"]!["answers"]!["items"]!["properties"]!.AsObject().Select(member => member.Key).ShouldBe(["text", "complaint"]);
    }

    [Fact]
    public async Task Several_texts_in_one_request_are_told_apart_by_their_numbers()
    {
        await using var chat = await ChatServer.StartAsync();
        using var world = World(chat, options => options with { BatchSize = 3 });
        chat.Server.Fault(ModelServer.Answer(200, ChatServer.Completion(
            """{"answers":[{"text":3,"sentiment":"for","complaint":"no"},{"text":1,"sentiment":"against","complaint":"yes"},{"text":2,"sentiment":"neither","complaint":"no"}]}""")));

        (await world.ClassifyAsync("a", "b", "c")).Select(verdict => verdict.Sentiment).ShouldBe([Sentiment.Negative, Sentiment.Neutral, Sentiment.Positive]);
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_does_not_follow_the_schema_is_asked_again_a_bounded_number_of_times(string content)
    {
        await using var chat = await ChatServer.StartAsync();
        using var world = World(chat);
        var wrong = ModelServer.Answer(200, ChatServer.Completion(content));

        chat.Server.Fault(wrong, wrong);
        (await world.ClassifyOneAsync("good")).Scores.Positive.ShouldBe(0.9f, 1e-6f);
        chat.Server.Always = wrong;
        (await world.ClassifyOneAsync("bad")).ShouldBe(Buffering.Support.KeywordClassifier.Of("bad"));

        chat.Asked.Count.ShouldBe(6);
        world.Fallbacks(FallbackReason.Malformed).ShouldBe(1);
    }

    [Theory]
    [InlineData("length", null, 3, FallbackReason.Malformed)]
    [InlineData("content_filter", null, 1, FallbackReason.Refused)]
    [InlineData("stop", "I'm sorry, I cannot assist with that request.", 1, FallbackReason.Refused)]
    internal async Task An_answer_that_was_cut_off_is_asked_for_again_and_a_refusal_is_not(string finish, string? refusal, int requests, FallbackReason reason)
    {
        await using var chat = await ChatServer.StartAsync();
        using var world = World(chat);
        chat.Server.Always = ModelServer.Answer(200, ChatServer.Completion(refusal is null ? "{\"answers\":[{\"text\":1" : null, finish, refusal));

        await world.ClassifyOneAsync("bad");

        chat.Asked.Count.ShouldBe(requests);
        world.Fallbacks(reason).ShouldBe(1);
    }

    [Theory]
    [InlineData("{\"choices\":[]}")]
    [InlineData("{\"object\":\"chat.completion\"}")]
    [InlineData("{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":null},\"finish_reason\":\"stop\"}]}")]
    [InlineData("<html>502 Bad Gateway</html>")]
    public async Task An_answer_that_is_no_completion_is_malformed(string body)
    {
        await using var chat = await ChatServer.StartAsync();
        using var world = World(chat);
        chat.Server.Always = ModelServer.Answer(200, body);

        await world.ClassifyOneAsync("bad");

        world.Fallbacks(FallbackReason.Malformed).ShouldBe(1);
    }

    private static HttpWorld World(ChatServer chat, Func<HttpModelOptions, HttpModelOptions>? change = null)
        => new(null, HttpWorld.Options(("m", (change ?? (options => options))(HttpWorld.Chat(chat.Url)))) with { Budget = TimeSpan.FromSeconds(30) });
}
