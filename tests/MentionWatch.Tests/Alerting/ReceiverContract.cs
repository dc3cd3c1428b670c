using System.Buffers;
using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Http;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Alerting;

/// <summary>What every receiver over HTTP does, whatever it sends: one attempt, an honest verdict, no word about its secrets.</summary>
public abstract class ReceiverContract : IAsyncLifetime
{
    /// <summary>Path of the stub: the part of the address that is secret.</summary>
    protected const string SecretPath = "/services/T000SECRET/B000SECRET/planted-secret-xyz";

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\u202E\u202C\u200B\0\a\r");
    private RedisServer _redis = null!;

    private protected ReceiverStub Stub { get; private set; } = null!;

    private protected AlertingHouse House { get; private set; } = null!;

    private protected abstract HttpReceiverOptions Configure(Secret url);

    /// <summary>Secrets other than the address.</summary>
    private protected virtual IReadOnlyList<string> Secrets => [];

    /// <summary>What the real service answers when all is well.</summary>
    private protected abstract Func<HttpContext, Task> Success { get; }

    public async Task InitializeAsync()
    {
        _redis = await RedisServer.StartAsync();
        Stub = await ReceiverStub.StartAsync();
        Stub.Default = Success;
        House = await AlertingHouse.OpenAsync(_redis, AlertingHouse.Configured());
    }

    public async Task DisposeAsync()
    {
        await House.DisposeAsync();
        await Stub.DisposeAsync();
        await _redis.DisposeAsync();
    }

    [Fact]
    public async Task It_posts_json_once_and_says_that_it_was_delivered()
    {
        var outcome = await SendAsync();

        outcome.Verdict.ShouldBe(DeliveryVerdict.Delivered);
        outcome.Reason.ShouldBe(DeliveryReason.Accepted);
        var request = Stub.Received.ShouldHaveSingleItem();
        request.ContentType.ShouldBe("application/json");
        JsonDocument.Parse(request.Body).RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task Every_status_is_judged_as_the_sheet_says()
    {
        foreach (var status in Enumerable.Range(300, 300))
        {
            Stub.Queue(ReceiverStub.Status(status));
            var outcome = await SendAsync();

            outcome.Verdict.ShouldBe(status is 408 or 429 or >= 500 ? DeliveryVerdict.Retry : DeliveryVerdict.Permanent, $"HTTP {status}");
            outcome.Detail.ShouldContain(status.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("30")]
    [InlineData("Mon, 02 Mar 2026 21:55:30 GMT")]
    public async Task The_wait_it_is_asked_for_is_passed_on(string retryAfter)
    {
        Stub.Queue(ReceiverStub.Status(429, "", ("Retry-After", retryAfter)));

        (await SendAsync()).RetryAfter.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_told_apart()
    {
        Stub.Queue(ReceiverStub.Status(410));

        (await SendAsync()).Reason.ShouldBe(DeliveryReason.Gone);
    }

    [Fact]
    public async Task A_receiver_that_hangs_is_given_up_after_15_seconds()
    {
        var hang = new TaskCompletionSource();
        Stub.Queue(_ => hang.Task);
        var sending = SendAsync();
        await Stub.NextAsync();

        House.Time.Advance(TimeSpan.FromSeconds(14));
        sending.IsCompleted.ShouldBeFalse();
        House.Time.Advance(TimeSpan.FromSeconds(1));

        var outcome = await sending;
        hang.SetResult();
        outcome.ShouldSatisfyAllConditions(
            () => outcome.Verdict.ShouldBe(DeliveryVerdict.Retry),
            () => outcome.Reason.ShouldBe(DeliveryReason.Timeout));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_worth_another_try()
    {
        Stub.Queue(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        var outcome = await SendAsync();

        outcome.Verdict.ShouldBe(DeliveryVerdict.Retry);
        outcome.Reason.ShouldBe(DeliveryReason.Network);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_worth_another_try()
    {
        using var closed = new TcpListener(System.Net.IPAddress.Loopback, 0);
        closed.Start();
        var address = $"http://{closed.LocalEndpoint}{SecretPath}";
        closed.Stop();

        var outcome = await SendAsync(url: address);

        outcome.Verdict.ShouldBe(DeliveryVerdict.Retry);
        outcome.Reason.ShouldBe(DeliveryReason.Network);
        outcome.Detail.ShouldNotContain("SECRET");
    }

    [Fact]
    public async Task A_redirect_is_a_failure_and_is_not_followed()
    {
        Stub.Queue(ReceiverStub.Status(307, "", ("Location", "/elsewhere")));

        var outcome = await SendAsync();

        outcome.Verdict.ShouldBe(DeliveryVerdict.Permanent);
        outcome.Reason.ShouldBe(DeliveryReason.Redirect);
        Stub.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_private_address_is_refused_before_anything_is_sent()
    {
        var outcome = await SendAsync(configure: options => options with { AllowPrivateAddresses = false });

        outcome.Verdict.ShouldBe(DeliveryVerdict.Permanent);
        outcome.Reason.ShouldBe(DeliveryReason.PrivateAddress);
        outcome.Detail.ShouldContain("AllowPrivateAddresses");
        Stub.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task An_answer_that_repeats_the_secrets_does_not_bring_them_into_the_verdict(int status)
    {
        Stub.Queue(ReceiverStub.Status(status, $"no such hook {Stub.Address}{SecretPath} {string.Join(' ', Secrets)}"));

        var outcome = await SendAsync();

        outcome.Detail.ShouldNotContain("SECRET");
        outcome.Detail.ShouldNotContain("planted");
        foreach (var secret in Secrets)
        {
            outcome.Detail.ShouldNotContain(secret);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Hostile_posts_arrive_as_harmless_text(string language)
    {
        const string Hostile = "<!channel> @everyone <https://evil.example|click> \u202Egnirts\u202C \0\a\r\n## &amp; \u200B ```";
        var alert = Some.Alert() with { Samples = [Some.Sample(Hostile, author: "<!here>\u202E", followers: 1)], TopTerms = [Hostile] };

        await SendAsync(alert, configure: options => options with { Language = language });

        var text = Strings(Stub.Received.Single());
        text.ShouldAllBe(value => IsHarmless(value));
        text.ShouldContain(value => value.Contains("everyone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_monster_of_an_alert_stays_within_bounds_and_says_what_is_missing()
    {
        var monster = string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦é<&", 5000)) + new string('\u0301', 5000);
        var alert = Some.Alert() with
        {
            FirstPost = Some.Sample(monster, author: monster) with { Url = "https://x.example/?" + new string('&', 900) },
            Samples = [.. Enumerable.Range(0, 100).Select(number => Some.Sample(monster, author: monster, followers: number) with { Url = "https://x.example/?" + new string('&', 900) })],
            TopTerms = [.. Enumerable.Range(0, 100).Select(_ => monster)],
        };

        var outcome = await SendAsync(alert);

        outcome.Verdict.ShouldBe(DeliveryVerdict.Delivered);
        var request = Stub.Received.Single();
        request.Body.Length.ShouldBeLessThan(64 * 1024);
        request.Text.ShouldContain("(+");
        CheckLimits(JsonDocument.Parse(request.Body).RootElement);
    }

    /// <summary>Fails when the body exceeds a limit of the service.</summary>
    private protected abstract void CheckLimits(JsonElement body);

    private protected async Task<DeliveryOutcome> SendAsync(
        Alert? alert = null, string id = "msg_some", string? url = null, Func<HttpReceiverOptions, HttpReceiverOptions>? configure = null)
    {
        var options = Configure(new Secret(url ?? Stub.Address + SecretPath)) with { AllowPrivateAddresses = true };
        options = configure?.Invoke(options) ?? options;
        var kind = ReceiverKinds.All.Single(kind => kind.OptionsType == options.GetType());
        return await kind.Create(options, House.Services).SendAsync(new Delivery(id, "oncall", alert ?? Some.Alert(), 1), CancellationToken.None);
    }

    private static bool IsHarmless(string value) => !value.AsSpan().ContainsAny(Forbidden);

    private static List<string> Strings(ReceivedRequest request)
    {
        using var body = JsonDocument.Parse(request.Body);
        return [.. Strings(body.RootElement)];
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
        _ => [],
    };
}
