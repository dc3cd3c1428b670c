using System.Net;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Web.Actions;

/// <summary>The page behind the link of an alert, on the real worker.</summary>
public sealed class ActionPageTests : IAsyncLifetime
{
    private ActionHouse _house = null!;

    public async Task InitializeAsync() => _house = await ActionHouse.OpenAsync();

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task Looking_changes_nothing_however_often_and_by_which_method()
    {
        for (var look = 0; look < 3; look++)
        {
            (await _house.PageAsync()).ShouldContain("Nobody has it yet.");
            using var head = new HttpRequestMessage(HttpMethod.Head, new Uri(_house.Link + "?action=acknowledge", UriKind.Relative));
            (await _house.Http.SendAsync(head)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var after = await _house.IncidentAsync();
        (after.State, after.Sequence, after.History.Count).ShouldBe((IncidentState.Triggered, 1, 0));
    }

    [Fact]
    public async Task Acknowledging_is_recorded_with_who_when_and_from_where_and_told_to_those_who_were_told()
    {
        var answer = await _house.SubmitAsync("acknowledge", ("by", "Ana"), ("note", "on it"));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldBe("?outcome=done");
        answer.Headers.GetValues("Set-Cookie").ShouldContain(cookie => cookie.Contains("Ana", StringComparison.Ordinal) && cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase));
        var incident = await _house.IncidentAsync();
        (incident.State, incident.IsWaiting, incident.AcknowledgedBy).ShouldBe((IncidentState.Acknowledged, false, "Ana"));
        var entry = incident.History.ShouldHaveSingleItem();
        entry.By.ShouldBe(new Actor("Ana", ActionChannel.Link, "oncall", "127.0.0.1"));
        (entry.Note, entry.Sequence).ShouldBe(("on it", 2));
        var told = await _house.ToldAsync();
        told.GetProperty("type").GetString().ShouldBe("crisis.acknowledged");
        told.GetProperty("data").GetProperty("action").GetProperty("by").GetString().ShouldBe("Ana");
        (await _house.PageAsync()).ShouldContain("Ana has it, since");
    }

    [Fact]
    public async Task Without_a_name_the_role_of_the_link_stands_in()
    {
        await _house.SubmitAsync("acknowledge");

        (await _house.IncidentAsync()).AcknowledgedBy.ShouldBe("oncall");
    }

    [Fact]
    public async Task It_can_be_handed_over_put_off_noted_and_closed()
    {
        await _house.SubmitAsync("hand-over", ("by", "Ana"), ("to", "legal"));
        (await _house.IncidentAsync()).HandedTo.ShouldBe("legal");
        await _house.SubmitAsync("snooze", ("by", "Ana"), ("minutes", "30"));
        var snoozed = await _house.IncidentAsync();
        (snoozed.SnoozedUntil - snoozed.History[^1].At).ShouldBe(TimeSpan.FromMinutes(30));
        await _house.SubmitAsync("note", ("by", "Ana"), ("note", "they were called"));
        await _house.SubmitAsync("resolve", ("by", "Ben"));

        var ended = await _house.IncidentAsync();
        ended.State.ShouldBe(IncidentState.Resolved);
        ended.History.Select(entry => (entry.Kind, entry.By!.Name)).ShouldBe(
            [(EntryKind.HandedOver, "Ana"), (EntryKind.Snoozed, "Ana"), (EntryKind.Noted, "Ana"), (EntryKind.Resolved, "Ben")]);
        (await _house.PageAsync()).ShouldContain("closed by Ben");
    }

    [Fact]
    public async Task Who_comes_late_is_told_so_and_harms_nothing()
    {
        await _house.SubmitAsync("resolve", ("by", "Ben"));
        var ended = await _house.IncidentAsync();

        (await _house.SubmitAsync("acknowledge", ("by", "Ana"))).Headers.Location!.ToString().ShouldBe("?outcome=late");

        var after = await _house.IncidentAsync();
        (after.State, after.EndedAt, after.Sequence).ShouldBe((ended.State, ended.EndedAt, ended.Sequence));
        after.History.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Twenty_at_once_are_all_written_down_and_one_of_them_has_it()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => _house.SubmitAsync("acknowledge", ("by", $"p{number}"))));

        var incident = await _house.IncidentAsync();
        incident.Sequence.ShouldBe(2);
        incident.History.Select(entry => entry.By!.Name).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, 20).Select(number => $"p{number}").Order(StringComparer.Ordinal));
        incident.History.Count(entry => entry.Sequence is not null).ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAA.AAAA")]
    public async Task A_forged_link_says_so_and_does_nothing(string token)
    {
        var forged = token.Length > 0 ? $"/incident/{token}" : _house.Link[..^2] + (_house.Link[^2] == 'A' ? "BA" : "AA");

        var shown = await _house.Http.GetAsync(new Uri(forged, UriKind.Relative));
        var posted = await _house.PostAsync(forged, ("action", "acknowledge"), ("proof", "x"));

        (shown.StatusCode, posted.StatusCode).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden));
        (await shown.Content.ReadAsStringAsync()).ShouldContain("This link is not genuine");
        (await _house.IncidentAsync()).History.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_signed_by_another_key_is_forged() => (await StatusAsync(
        ActionHouse.LinkOf(Some.IncidentKey, TimeProvider.System.GetUtcNow().AddDays(1), key: new string('k', 32)))).ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task An_expired_link_says_so_and_does_nothing()
    {
        var expired = ActionHouse.LinkOf(Some.IncidentKey, TimeProvider.System.GetUtcNow().AddSeconds(-1));

        (await StatusAsync(expired)).ShouldBe(HttpStatusCode.Gone);
        (await _house.PostAsync(expired, ("action", "acknowledge"), ("proof", "x"))).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await _house.IncidentAsync()).History.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_to_what_is_no_longer_kept_says_so() => (await StatusAsync(
        ActionHouse.LinkOf("mw:rios:negative-spike:2020-01-01T00:00:00Z", TimeProvider.System.GetUtcNow().AddDays(1)))).ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_form_that_did_not_come_from_the_page_does_nothing()
    {
        (await _house.PostAsync(_house.Link, ("action", "acknowledge"), ("by", "Eve"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _house.PostAsync(_house.Link, ("action", "acknowledge"), ("proof", "forged"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _house.PostAsync(_house.Link, ("proof", new string('x', 20_000)))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        (await _house.IncidentAsync()).History.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_somebody_writes_is_text_wherever_it_is_shown()
    {
        await _house.SubmitAsync("note", ("by", "<b>Ana</b>"), ("note", "<script>alert(1)</script>\u202E"));

        var page = await _house.PageAsync();
        page.ShouldContain("&lt;script&gt;");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("<b>Ana");
        page.ShouldNotContain("\u202E");
    }

    [Fact]
    public async Task The_page_is_kept_by_nobody_and_gives_its_address_to_nobody()
    {
        var answer = await _house.Http.GetAsync(new Uri(_house.Link, UriKind.Relative));

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
    }

    private async Task<HttpStatusCode> StatusAsync(string link) => (await _house.Http.GetAsync(new Uri(link, UriKind.Relative))).StatusCode;
}
