using System.Globalization;
using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Http;
using MentionWatch.Configuration;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Alerting;

/// <summary>What every receiver over HTTP does besides: what each status means, waits that it is asked for, redirects, answers that lie.</summary>
public abstract class HttpReceiverContract : ReceiverContract
{
    /// <summary>Path of the stub: the part of the address that is secret.</summary>
    protected const string SecretPath = "/services/T000SECRET/B000SECRET/planted-secret-xyz";

    private TaskCompletionSource? _hang;

    private protected ReceiverStub Stub { get; private set; } = null!;

    private protected override int Port => new Uri(Stub.Address).Port;

    private protected override IReadOnlyList<string> Planted => ["SECRET", "planted", .. Secrets];

    private protected override IReadOnlyList<IReadOnlyList<string>> Arrived => [.. Stub.Received.Select(Strings)];

    /// <summary>Secrets other than the address.</summary>
    private protected virtual IReadOnlyList<string> Secrets => [];

    /// <summary>What the real service does: checks what it is sent, and answers.</summary>
    private protected abstract Func<HttpContext, Task> Service { get; }

    private protected abstract HttpReceiverOptions Configure(Secret url);

    private protected sealed override ReceiverOptions Reaching(int port)
        => Configure(new Secret($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}{SecretPath}")) with { AllowPrivateAddresses = true };

    private protected sealed override ReceiverOptions PublicOnly(ReceiverOptions options) => (HttpReceiverOptions)options with { AllowPrivateAddresses = false };

    private protected sealed override async Task StartServiceAsync()
    {
        Stub = await ReceiverStub.StartAsync();
        Stub.Default = Service;
    }

    private protected sealed override async Task StopServiceAsync()
    {
        _hang?.TrySetResult();
        await Stub.DisposeAsync();
    }

    private protected sealed override async Task HangAsync()
    {
        var hang = _hang = new TaskCompletionSource();
        Stub.Queue(_ => hang.Task);
        await Stub.NextAsync();
    }

    private protected sealed override void Break() => Stub.Queue(context =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    private protected override void CheckLimits() => Stub.Received.Single().Body.Length.ShouldBeLessThan(64 * 1024);

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
    public async Task A_redirect_is_a_failure_and_is_not_followed()
    {
        Stub.Queue(ReceiverStub.Status(307, "", ("Location", "/elsewhere")));

        var outcome = await SendAsync();

        outcome.Verdict.ShouldBe(DeliveryVerdict.Permanent);
        outcome.Reason.ShouldBe(DeliveryReason.Redirect);
        Stub.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_begins_and_never_ends_is_given_up_after_15_seconds()
    {
        var hang = _hang = new TaskCompletionSource();
        var began = new TaskCompletionSource();
        Stub.Queue(async context =>
        {
            await context.Response.WriteAsync("{");
            await context.Response.Body.FlushAsync();
            began.SetResult();
            await hang.Task;
        });
        var sending = SendAsync();
        await began.Task;

        House.Time.Advance(TimeSpan.FromSeconds(15));

        (await sending).Reason.ShouldBe(DeliveryReason.Timeout);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task An_answer_that_repeats_the_secrets_does_not_bring_them_into_the_verdict(int status)
    {
        var text = $"no such hook {Stub.Address}{SecretPath} {string.Join(' ', Secrets)}";
        foreach (var body in new[] { text, JsonSerializer.Serialize(new { status = text, message = text, error = text, result = text, errors = new[] { text } }) })
        {
            Stub.Queue(ReceiverStub.Status(status, body));

            ShouldKeepSecrets(await SendAsync());
        }
    }

    private protected async Task<DeliveryOutcome> AnsweredAsync(int status, string body, params (string Name, string Value)[] headers)
    {
        Stub.Queue(ReceiverStub.Status(status, body, headers));
        return await SendAsync();
    }

    private static IReadOnlyList<string> Strings(ReceivedRequest request)
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
