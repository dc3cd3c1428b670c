using System.Net;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Web.Actions;

/// <summary>Who a call behind a reverse proxy comes from, on the real worker; the proxy is this machine.</summary>
public sealed class TrustedProxyTests
{
    private const string Acknowledge = "/api/incidents/" + Some.IncidentKey + "/acknowledge";
    private const string Client = "192.0.2.7";

    [Theory]
    [InlineData("127.0.0.1", Client, Client)]
    [InlineData("127.0.0.0/8", "203.0.113.9, " + Client, Client)]
    [InlineData("127.0.0.1,10.0.0.0/8", "203.0.113.9, " + Client + ", 10.1.2.3", Client)]
    [InlineData("127.0.0.1", "[2001:db8::7]:4711", "2001:db8::7")]
    [InlineData("127.0.0.1", "nonsense", "127.0.0.1")]
    [InlineData("", Client, "127.0.0.1")]
    [InlineData("198.51.100.1", Client, "127.0.0.1")]
    public async Task Only_a_proxy_that_is_trusted_is_believed_and_only_about_whom_it_saw_itself(string trusted, string forwardedFor, string recorded)
    {
        await using var house = await ActionHouse.OpenAsync(trustedProxies: trusted.Split(',', StringSplitOptions.RemoveEmptyEntries));

        (await house.CallAsync(HttpMethod.Post, Acknowledge, forwardedFor: forwardedFor)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await house.IncidentAsync()).History.ShouldHaveSingleItem().By!.Address.ShouldBe(recorded);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Behind_a_trusted_proxy_each_client_has_calls_of_its_own_and_a_made_up_header_buys_none(bool isTrusted)
    {
        await using var house = await ActionHouse.OpenAsync(callsPerMinute: 10, trustedProxies: isTrusted ? ["127.0.0.1"] : []);
        for (var call = 0; call < 10; call++)
        {
            (await ListAsync(house, Client)).ShouldBe(HttpStatusCode.OK);
        }

        (await ListAsync(house, Client)).ShouldBe(HttpStatusCode.TooManyRequests);
        (await ListAsync(house, "192.0.2.8")).ShouldBe(isTrusted ? HttpStatusCode.OK : HttpStatusCode.TooManyRequests);
    }

    private static async Task<HttpStatusCode> ListAsync(ActionHouse house, string client)
        => (await house.CallAsync(HttpMethod.Get, "/api/incidents", forwardedFor: client)).StatusCode;
}
