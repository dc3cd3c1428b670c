using MentionWatch.Alerting;
using MentionWatch.Alerting.Webhook;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents.Routing;
using MentionWatch.Tests.Alerting.Support;
using MentionWatch.Tests.Buffering;
using MentionWatch.Tests.Detection;

namespace MentionWatch.Tests.Alerting.Routing;

/// <summary>Brands that are part of each other, looked at in one tick of the detector.</summary>
public sealed class ParentsFirstTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly string[] Parts = ["acme-berlin", "acme-lisboa", "acme-madrid", "acme-paris", "acme-roma", "acme-wien"];

    [Fact]
    public async Task A_brand_and_its_parts_that_are_raised_at_once_are_one_alert()
    {
        await using var house = await DetectionHouse.OpenAsync(redis, Configured());
        foreach (var brand in Parts.Append(DetectionHouse.Brand))
        {
            await house.MentionsAsync(30, TimeSpan.FromSeconds(10), brand: brand);
        }

        await house.TickAsync();

        var open = await house.Incidents.OpenAllAsync();
        open.Select(incident => incident.Brand).ShouldBe([DetectionHouse.Brand, .. Parts], ignoreOrder: true);
        var archive = new IncidentArchive(house.Buffer.Connection, house.Buffer.Partitioner);
        foreach (var incident in open)
        {
            (await archive.FindAsync(incident.Key))!.Deliveries.Count.ShouldBe(incident.Brand == DetectionHouse.Brand ? 1 : 0, incident.Brand);
            incident.Dispatch!.Holds.Select(hold => hold.Reason).ShouldBe(incident.Brand == DetectionHouse.Brand ? [] : [HoldReason.Parent]);
        }
    }

    private static MentionWatchOptions Configured()
    {
        var configured = DetectionHouse.Configured();
        return configured with
        {
            Brands = Parts.ToDictionary(part => part, part => new BrandOptions { Names = [part], Parent = DetectionHouse.Brand })
                .Concat(configured.Brands).ToDictionary(StringComparer.Ordinal),
            Alerts = new AlertsOptions
            {
                ParentWait = TimeSpan.Zero,
                Receivers = new Dictionary<string, ReceiverOptions>(StringComparer.Ordinal)
                {
                    ["pager"] = new WebhookOptions { Kind = "webhook", Url = new Secret("http://127.0.0.1:9/"), Secrets = [new Secret(AlertingHouse.Secret)] },
                },
            },
        };
    }
}
