using MentionWatch.Alerting;
using MentionWatch.Alerting.Delivering;
using MentionWatch.Alerting.Email;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Email;

/// <summary>A real mail server takes what is submitted, through TLS and after a login, and it lands in a mailbox.</summary>
public sealed class RealMailServerTests : RealServerTest
{
    private EximServer _server = null!;

    private protected override async Task<IAsyncDisposable> StartServerAsync() => _server = await EximServer.StartAsync();

    [Theory]
    [InlineData(EmailOptions.StartTls)]
    [InlineData(EmailOptions.Tls)]
    public async Task A_crisis_and_its_end_arrive_as_one_thread(string security)
    {
        var options = Options() with { Security = security, Port = security == EmailOptions.Tls ? _server.TlsPort : _server.Port };

        (await SendAsync(options, Some.Alert())).Detail.ShouldStartWith("SMTP 250");
        var began = await _server.NextAsync();
        (await SendAsync(options, Some.Alert(TransitionKind.Resolved, 2))).Verdict.ShouldBe(DeliveryVerdict.Delivered);
        var ended = await _server.NextAsync();

        began.Headers["Received"].ShouldContain("with esmtpsa");
        began.Subject.ShouldBe("GRAVE: Mudanzas Ríos, suben rápido los mensajes negativos");
        began.Text.ShouldContain("> Llegaron tres horas tarde y rompieron la mesa de mi abuela");
        ended.Subject.ShouldBe("TERMINADO: Mudanzas Ríos vuelve a la normalidad");
        ended.Headers["References"].ShouldBe(began.Headers["Message-ID"]);
    }

    [Fact]
    public async Task A_wrong_password_is_refused_for_good_and_told_nowhere()
    {
        var outcome = await SendAsync(Options() with { Password = new Secret("planted-wrong") }, Some.Alert());

        outcome.Verdict.ShouldBe(DeliveryVerdict.Permanent);
        outcome.Detail.ShouldBe("SMTP 535 at AUTH");
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_spoken_to()
    {
        var outcome = await SendAsync(Options() with { Authority = "" }, Some.Alert());

        outcome.Verdict.ShouldBe(DeliveryVerdict.Retry);
        outcome.Reason.ShouldBe(DeliveryReason.Network);
        outcome.Detail.ShouldContain("certificate");
    }

    [Theory]
    [InlineData("nobody@example.com", "SMTP 550 at RCPT")]
    [InlineData("later@example.com", "SMTP 451 at RCPT")]
    public async Task Its_refusals_are_understood(string recipient, string detail)
        => (await SendAsync(Options() with { To = [recipient] }, Some.Alert())).Detail.ShouldBe(detail);

    private EmailOptions Options() => new()
    {
        Kind = "email",
        Language = "es",
        Server = "localhost",
        Port = _server.Port,
        Authority = _server.Authority,
        User = "watch",
        Password = new Secret(EximServer.Password),
        From = "alerts@watch.example",
        To = ["ana@example.com"],
        AllowPrivateAddresses = true,
    };

    private async Task<DeliveryOutcome> SendAsync(EmailOptions options, Alert alert)
        => await EmailKind.Kind.Create(options, House.Services)
            .SendAsync(new Delivery(DeliveryId.Of(alert.IncidentKey, alert.Sequence, "mail"), "mail", alert, 1), CancellationToken.None);
}
