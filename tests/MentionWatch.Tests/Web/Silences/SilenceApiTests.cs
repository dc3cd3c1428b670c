using System.Net;
using System.Text.Json;
using MentionWatch.Tests.Alerting.Support;
using MentionWatch.Tests.Web.Actions;

namespace MentionWatch.Tests.Web.Silences;

/// <summary>Silences over the API, on the real worker.</summary>
public sealed class SilenceApiTests : IAsyncLifetime
{
    private const string All = "/api/silences";
    private ActionHouse _house = null!;

    public async Task InitializeAsync() => _house = await ActionHouse.OpenAsync(callsPerMinute: 100);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task A_silence_is_made_listed_and_ended_and_stays_to_be_looked_up()
    {
        var made = await JsonAsync(HttpMethod.Post, All, HttpStatusCode.Created, """{"by":"Ana","reason":"fire drill","minutes":30,"brands":["rios"],"maximumSeverity":"high","kinds":["crisis"]}""");
        var listed = (await JsonAsync(HttpMethod.Get, All)).GetProperty("silences").EnumerateArray().ShouldHaveSingleItem();

        listed.GetRawText().ShouldBe(made.GetRawText());
        (listed.GetProperty("state").GetString(), listed.GetProperty("by").GetString(), listed.GetProperty("maximumSeverity").GetString()).ShouldBe(("active", "Ana (desk)", "high"));

        (await JsonAsync(HttpMethod.Delete, $"{All}/{made.GetProperty("id").GetString()}")).GetProperty("state").GetString().ShouldBe("ended");
        (await JsonAsync(HttpMethod.Get, All)).GetProperty("silences")[0].GetProperty("state").GetString().ShouldBe("ended");
    }

    [Fact]
    public async Task What_was_silenced_over_the_api_is_told_by_the_worker_when_the_silence_is_ended()
    {
        var id = (await JsonAsync(HttpMethod.Post, All, HttpStatusCode.Created, """{"reason":"fire drill","minutes":30}""")).GetProperty("id").GetString();
        var key = Some.Key("zeta");
        (await _house.Store.SaveAsync(Some.Incident(key, "zeta") with { Evidence = Some.Evidence() }, [Some.Alert(key: key, brand: "zeta")], CancellationToken.None)).ShouldBeTrue();
        await JsonAsync(HttpMethod.Delete, $"{All}/{id}");

        var told = await _house.ToldAsync();

        told.GetProperty("type").GetString().ShouldBe("crisis.released");
        told.GetProperty("data").GetProperty("why")[0].GetString().ShouldEndWith("by desk: fire drill.");
    }

    [Theory]
    [InlineData("{}", "reason")]
    [InlineData("""{"reason":" ","minutes":5}""", "reason")]
    [InlineData("""{"reason":"drill"}""", "until")]
    [InlineData("""{"reason":"drill","minutes":0}""", "until")]
    [InlineData("""{"reason":"drill","until":"2020-01-01T00:00:00Z"}""", "until")]
    [InlineData("""{"reason":"drill","minutes":100000}""", "LongestSilence")]
    [InlineData("""{"reason":"drill","minutes":5,"brands":["roos"]}""", "Did you mean")]
    [InlineData("""{"reason":"drill","minutes":5,"maximumSeverity":"bad"}""", "warning, high, critical")]
    [InlineData("""{"reason":"drill","minutes":5,"kinds":["crises"]}""", "source-degraded")]
    [InlineData("""{"reason":"drill","minutes":5,"brand":"rios"}""", "no members but")]
    [InlineData("[]", "one JSON object")]
    public async Task What_cannot_be_understood_is_refused_with_what_is_wrong(string body, string problem)
    {
        var answer = await _house.CallAsync(HttpMethod.Post, All, body: body);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(problem);
        (await JsonAsync(HttpMethod.Get, All)).GetProperty("silences").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_silences_without_a_token_that_may()
    {
        (await _house.CallAsync(HttpMethod.Post, All, token: null, body: """{"reason":"drill","minutes":5}""")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await _house.CallAsync(HttpMethod.Post, All, ActionHouse.ReadToken, """{"reason":"drill","minutes":5}""")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await _house.CallAsync(HttpMethod.Delete, All + "/none")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await JsonAsync(HttpMethod.Get, All, token: ActionHouse.ReadToken)).GetProperty("silences").GetArrayLength().ShouldBe(0);
    }

    private async Task<JsonElement> JsonAsync(HttpMethod method, string path, HttpStatusCode expected = HttpStatusCode.OK, string? body = null, string token = ActionHouse.Token)
    {
        var answer = await _house.CallAsync(method, path, token, body);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
