using System.Collections.Concurrent;
using System.Text.Json;
using MentionWatch.Alerting.Webhook;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Delivering;

/// <summary>A thousand incidents within a minute, to a receiver that takes one message a second and refuses the rest.</summary>
public sealed class FloodTests : AlertingTest
{
    private const int Incidents = 1_000;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly ConcurrentQueue<(DateTimeOffset At, string Incident, int Sequence, Severity Severity)> _taken = new();
    private DateTimeOffset _next;
    private int _refused;

    private protected override MentionWatchOptions? Configuration => null;

    [Fact]
    public async Task Paced_as_the_receiver_takes_it_nothing_is_refused_or_lost_and_the_worst_goes_first()
    {
        await using var house = await OpenAsync(AlertingHouse.Webhook(Stub) with { MaxPerMinute = 60 });

        await FloodAsync(house);

        _refused.ShouldBe(0);
        ShouldBeComplete();
        ShouldHaveTheWorstFirst(Some.Start.AddMinutes(15) + Minute);
    }

    [Fact]
    public async Task Without_a_known_pace_the_refusals_set_it_and_still_nothing_is_lost_and_the_worst_goes_first()
    {
        await using var house = await OpenAsync(AlertingHouse.Webhook(Stub) with { MaxConcurrency = 1 });

        await FloodAsync(house);

        _refused.ShouldBeGreaterThan(0);
        ShouldBeComplete();
        ShouldHaveTheWorstFirst(Some.Start.AddMinutes(15) + Minute);
    }

    private static Severity SeverityOf(int number) => (number % 10) switch
    {
        3 => Severity.Critical,
        5 or 8 => Severity.High,
        _ => Severity.Warning,
    };

    /// <summary>Every tenth is over at once: three transitions in one order.</summary>
    private static Alert[] Transitions(int number)
    {
        var (brand, severity) = ($"brand{number}", SeverityOf(number));
        var began = Some.Alert(brand: brand, severity: severity);
        return number % 10 != 0 ? [began] :
            [began, Some.Alert(TransitionKind.Acknowledged, 2, brand: brand, severity: severity), Some.Alert(TransitionKind.Resolved, 3, brand: brand, severity: severity)];
    }

    private async Task<AlertingHouse> OpenAsync(WebhookOptions options)
    {
        var house = await AlertingHouse.OpenAsync(Redis, AlertingHouse.Configured(("oncall", options)));
        _next = house.Time.GetUtcNow();
        Stub.Default = context => TakeOneASecondAsync(house.Time.GetUtcNow(), context);
        return house;
    }

    private async Task TakeOneASecondAsync(DateTimeOffset now, Microsoft.AspNetCore.Http.HttpContext context)
    {
        if (now < _next)
        {
            _refused++;
            await ReceiverStub.Status(429, "", ("Retry-After", "1"))(context);
            return;
        }

        _next = now + Second;
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var data = body.RootElement.GetProperty("data");
        _taken.Enqueue((now, data.GetProperty("alertKey").GetString()!, data.GetProperty("sequence").GetInt32(), Enum.Parse<Severity>(data.GetProperty("severity").GetString()!, ignoreCase: true)));
    }

    private async Task FloodAsync(AlertingHouse house)
    {
        var expected = Enumerable.Range(0, Incidents).Sum(number => Transitions(number).Length);
        var raised = 0;
        for (var second = 0; _taken.Count < expected; second++)
        {
            second.ShouldBeLessThan(3 * Incidents, "the flood does not end");
            for (; raised < Math.Min(Incidents, (second + 1) * Incidents / 60); raised++)
            {
                await house.RaiseAsync(Transitions(raised));
            }

            await house.PumpAsync();
            house.Time.Advance(Second);
        }
    }

    private void ShouldBeComplete()
    {
        _taken.Select(alert => alert.Incident).Distinct().Count().ShouldBe(Incidents);
        foreach (var incident in _taken.GroupBy(alert => alert.Incident, alert => alert.Sequence))
        {
            incident.ShouldBe(Enumerable.Range(1, incident.Count()));
        }
    }

    /// <summary>Once everything is there, no beginning arrives before a worse one, and no end before any beginning.</summary>
    private void ShouldHaveTheWorstFirst(DateTimeOffset from)
    {
        var calls = _taken.Where(alert => alert.At > from).Select(alert => alert.Sequence == 1 ? alert.Severity : (Severity?)null).ToArray();

        calls.ShouldContain(Severity.Critical);
        calls.Where(severity => severity is not null).ShouldBe(calls.Where(severity => severity is not null).OrderByDescending(severity => severity));
        calls.Reverse().TakeWhile(severity => severity is null).Count().ShouldBeGreaterThan(100);
    }
}
