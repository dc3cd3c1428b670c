using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Web.Actions;

public sealed class ActionSecretsTests
{
    [Fact]
    public async Task Keys_tokens_and_links_surface_nowhere()
    {
        await using var house = await ActionHouse.OpenAsync();
        var outputs = new List<string> { await house.PageAsync() };
        await house.SubmitAsync("acknowledge", ("by", "Ana"), ("note", "on it"));
        outputs.Add(await house.PageAsync());
        foreach (var path in new[] { "/", "/api/status", "/api/incidents", $"/api/incidents/{Some.IncidentKey}", "/metrics", "/health/ready", "/api/deliveries" })
        {
            outputs.Add(await (await house.CallAsync(HttpMethod.Get, path)).Content.ReadAsStringAsync());
            outputs.Add(await (await house.CallAsync(HttpMethod.Get, path, token: "wrong")).Content.ReadAsStringAsync());
        }

        outputs.Add(await (await house.CallAsync(HttpMethod.Post, $"/api/incidents/{Some.IncidentKey}/dance")).Content.ReadAsStringAsync());
        outputs.Add(await (await house.Http.GetAsync(new Uri(house.Link + "x", UriKind.Relative))).Content.ReadAsStringAsync());
        var told = await house.ToldAsync();
        await house.Worker.StopAsync();
        outputs.Add(string.Join('\n', house.Worker.Log.Lines));

        foreach (var secret in new[] { ActionHouse.LinkKey, ActionHouse.Token, ActionHouse.ReadToken, AlertingHouse.Secret, "planted" })
        {
            outputs.ShouldAllBe(output => !output.Contains(secret, StringComparison.OrdinalIgnoreCase));
            told.GetRawText().ShouldNotContain(secret);
        }

        string.Join('\n', house.Worker.Log.Lines).ShouldNotContain(house.Link["/incident/".Length..]);
    }
}
