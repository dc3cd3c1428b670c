using System.Text.Encodings.Web;
using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Email;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Alerting.Slack;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;
using MentionWatch.Tests.Alerting.Support;
using Xunit.Abstractions;

namespace MentionWatch.Tests.Alerting.Routing;

/// <summary>What a digest looks like; the output of each test shows it whole.</summary>
public sealed class DigestLookTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly DateTimeOffset Night = new(2026, 3, 2, 21, 5, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private RedisServer _redis = null!;
    private AlertingHouse _house = null!;

    public async Task InitializeAsync()
    {
        _redis = await RedisServer.StartAsync();
        var options = AlertingHouse.Configured(new AlertsOptions { PublicUrl = "https://watch.example" });
        _house = await AlertingHouse.OpenAsync(_redis, options);
    }

    public async Task DisposeAsync()
    {
        await _house.DisposeAsync();
        await _redis.DisposeAsync();
    }

    [Fact]
    public void In_Slack_it_is_a_header_the_time_and_one_line_an_incident_with_what_goes_on_first()
    {
        var message = new SlackRenderer(_house.Get<AlertWriter>(), "en").Render(Delivery());
        var blocks = message.Blocks.Select(block => JsonSerializer.Serialize(block, block.GetType(), Readable)).ToArray();
        output.WriteLine(string.Join('\n', blocks).Replace("\\n", "\n", StringComparison.Ordinal));

        ((SlackHeader)message.Blocks[0]).Text.Text.ShouldBe("SUMMARY: 3 crises were held back, 2 still going on");
        var lines = ((SlackSection)message.Blocks[1]).Text.Text.Split('\n');
        lines.ShouldBe(
        [
            "From Mon 2 Mar, 22:05 to Tue 3 Mar, 08:30 (Europe/Madrid, UTC+01:00).",
            "GOING ON, nobody has it · Mudanzas Ríos · high · since Mon 2 Mar, 22:05 · up to 80 angry people an hour · about: cobro doble, &lt;!channel&gt;",
            "GOING ON, Ana has it · zeta · warning · since Mon 2 Mar, 23:05 · up to 12 angry people an hour",
            "Over · norte · warning · Tue 3 Mar, 00:05 to 01:35, 90 min · up to 9 angry people an hour",
        ]);
    }

    [Fact]
    public void In_a_mail_it_has_a_subject_that_says_it_and_no_thread()
    {
        var mail = new EmailRenderer(_house.Get<AlertWriter>(), new EmailOptions { From = "watch@example.com", To = ["team@example.com"], Language = "es" }).Render(Delivery(), Night);
        output.WriteLine($"{mail.Subject}\n\n{mail.Text}\n{mail.Html}");

        mail.Subject.ShouldBe("RESUMEN: 3 crisis retenidas, 2 siguen");
        mail.ThreadId.ShouldBeNull();
        mail.Text.ShouldContain("SIGUE, nadie lo lleva · Mudanzas Ríos · grave · desde el lun 2 mar, 22:05 · hasta 80 personas enfadadas por hora · sobre: cobro doble, <!channel>");
        mail.Text.ShouldContain("Terminado · norte · aviso · del mar 3 mar, 00:05 a la 01:35, 90 min");
        mail.Html.ShouldContain("&lt;!channel&gt;");
    }

    private static Delivery Delivery()
    {
        var digest = new AlertDigest(Night, Night.AddMinutes(625),
        [
            Item(Some.Brand, IncidentState.Triggered, Severity.High, 0, 80) with { TopTerms = ["cobro doble", "<!channel>"] },
            Item("zeta", IncidentState.Acknowledged, Severity.Warning, 60, 12) with { AcknowledgedBy = "Ana" },
            Item("norte", IncidentState.Resolved, Severity.Warning, 120, 9) with { EndedAt = Night.AddMinutes(210) },
        ]);
        var alert = MentionWatch.Buffering.Routing.DigestAlert.Of("team", digest, 0);
        return new Delivery(MentionWatch.Alerting.Delivering.DeliveryId.Of(alert.IncidentKey, 1, "team"), "team", alert, 1);
    }

    private static DigestItem Item(string brand, IncidentState state, Severity severity, int minute, int volume) => new()
    {
        IncidentKey = Some.Key(brand, minute),
        Brand = brand,
        State = state,
        PeakSeverity = severity,
        StartedAt = Night.AddMinutes(minute),
        PeakVolume = volume,
    };
}
