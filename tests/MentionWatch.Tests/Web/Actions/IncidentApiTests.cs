using System.Net;
using System.Text.Json;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Web.Actions;

/// <summary>Incidents over the API, on the real worker.</summary>
public sealed class IncidentApiTests : IAsyncLifetime
{
    private const string One = "/api/incidents/" + Some.IncidentKey;
    private ActionHouse _house = null!;

    public async Task InitializeAsync() => _house = await ActionHouse.OpenAsync(callsPerMinute: 100);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task What_goes_on_is_listed_and_told_in_full()
    {
        (await JsonAsync(HttpMethod.Get, "/api/incidents")).GetProperty("incidents")[0].GetProperty("key").GetString().ShouldBe(Some.IncidentKey);
        var one = await JsonAsync(HttpMethod.Get, One, ActionHouse.ReadToken);
        one.GetProperty("incident").GetProperty("state").GetString().ShouldBe("Triggered");
        one.GetProperty("alerts").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_program_can_do_what_a_person_can_and_it_is_recorded_with_its_token()
    {
        (await JsonAsync(HttpMethod.Post, One + "/acknowledge")).GetProperty("changed").GetBoolean().ShouldBeTrue();
        (await JsonAsync(HttpMethod.Post, One + "/acknowledge", body: """{"by":"Ben"}""")).GetProperty("changed").GetBoolean().ShouldBeFalse();
        await JsonAsync(HttpMethod.Post, One + "/hand-over", body: """{"by":"Ana","to":"legal","note":"a threat"}""");
        await JsonAsync(HttpMethod.Post, One + "/snooze", body: """{"minutes":15}""");
        await JsonAsync(HttpMethod.Post, One + "/note", body: """{"note":"called"}""");
        await JsonAsync(HttpMethod.Post, One + "/resolve", body: "");

        var incident = await _house.IncidentAsync();
        incident.State.ShouldBe(IncidentState.Resolved);
        incident.History.Select(entry => entry.Kind).ShouldBe(
            [EntryKind.Acknowledged, EntryKind.Acknowledged, EntryKind.HandedOver, EntryKind.Snoozed, EntryKind.Noted, EntryKind.Resolved]);
        incident.History[2].By.ShouldBe(new Actor("Ana", ActionChannel.Api, "desk", "127.0.0.1"));
        incident.History[0].By!.Name.ShouldBe("desk");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    [InlineData("")]
    public async Task Without_a_known_token_nothing_is_said_or_done(string? token)
    {
        foreach (var (method, path) in new[] { (HttpMethod.Get, "/api/incidents"), (HttpMethod.Get, One), (HttpMethod.Post, One + "/resolve") })
        {
            var answer = await _house.CallAsync(method, path, token);
            await ShouldBeProblemAsync(answer, HttpStatusCode.Unauthorized);
            answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        }

        (await _house.IncidentAsync()).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task A_token_that_may_only_read_changes_nothing()
    {
        await ShouldBeProblemAsync(await _house.CallAsync(HttpMethod.Post, One + "/resolve", ActionHouse.ReadToken), HttpStatusCode.Forbidden);

        (await _house.IncidentAsync()).IsOpen.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/hand-over", "{}")]
    [InlineData("/snooze", "{}")]
    [InlineData("/snooze", """{"minutes":0}""")]
    [InlineData("/snooze", """{"minutes":100000}""")]
    [InlineData("/snooze", """{"until":"2020-01-01T00:00:00Z"}""")]
    [InlineData("/note", "{}")]
    [InlineData("/acknowledge", "[]")]
    [InlineData("/acknowledge", "{")]
    [InlineData("/acknowledge", """{"who":"ana"}""")]
    [InlineData("/dance", "{}")]
    public async Task What_cannot_be_understood_is_refused_with_what_is_wrong(string action, string body)
    {
        await ShouldBeProblemAsync(await _house.CallAsync(HttpMethod.Post, One + action, body: body), HttpStatusCode.BadRequest);

        (await _house.IncidentAsync()).History.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("GET", "/api/incidents/nonsense")]
    [InlineData("POST", "/api/incidents/mw:rios:negative-spike:2020-01-01T00:00:00Z/resolve")]
    public async Task An_incident_that_is_not_kept_is_not_found(string method, string path)
        => await ShouldBeProblemAsync(await _house.CallAsync(new HttpMethod(method), path), HttpStatusCode.NotFound);

    [Fact]
    public async Task Who_calls_without_end_is_sent_away_for_a_while()
    {
        HttpResponseMessage answer;
        var calls = 0;
        do
        {
            answer = await _house.CallAsync(HttpMethod.Get, "/api/incidents", token: "guess");
        }
        while (answer.StatusCode == HttpStatusCode.Unauthorized && ++calls < 250);

        await ShouldBeProblemAsync(answer, HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }

    private static async Task ShouldBeProblemAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        problem.RootElement.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
    }

    private async Task<JsonElement> JsonAsync(HttpMethod method, string path, string token = ActionHouse.Token, string? body = null)
    {
        var answer = await _house.CallAsync(method, path, token, body);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }
}
