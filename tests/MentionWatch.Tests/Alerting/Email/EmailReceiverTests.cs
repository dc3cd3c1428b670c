using MentionWatch.Alerting;
using MentionWatch.Alerting.Delivering;
using MentionWatch.Alerting.Email;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Email;

public sealed class EmailReceiverTests : ReceiverContract
{
    private SmtpStub Server { get; set; } = null!;

    private protected override int Port => Server.Port;

    private protected override IReadOnlyList<string> Planted => ["planted", Convert.ToBase64String("planted-password"u8), Convert.ToBase64String("\0watch\0planted-password"u8)];

    private protected override IReadOnlyList<IReadOnlyList<string>> Arrived
        => [.. Server.Mails.Select(ReceivedMail.Parse).Select(mail => (IReadOnlyList<string>)[mail.Subject, .. mail.Text.Split("\r\n"), mail.Html])];

    [Fact]
    public async Task The_mails_of_an_incident_form_a_thread_and_a_retry_is_known_by_its_id()
    {
        await SendAsync(id: DeliveryId.Of(Some.IncidentKey, 1, "oncall"));
        await SendAsync(id: DeliveryId.Of(Some.IncidentKey, 1, "oncall"));
        await SendAsync(Some.Alert(TransitionKind.Resolved, 2), id: DeliveryId.Of(Some.IncidentKey, 2, "oncall"));

        var mails = Server.Mails.Select(mail => ReceivedMail.Parse(mail).Headers).ToArray();
        mails[1]["Message-ID"].ShouldBe(mails[0]["Message-ID"]);
        mails[0].ContainsKey("References").ShouldBeFalse();
        mails[2]["Message-ID"].ShouldNotBe(mails[0]["Message-ID"]);
        mails[2]["References"].ShouldBe(mails[0]["Message-ID"]);
        mails[2]["In-Reply-To"].ShouldBe(mails[0]["Message-ID"]);
        mails[0]["Message-ID"].ShouldMatch(@"\A<msg_[A-Za-z0-9_-]+@watch\.example>\z");
    }

    [Fact]
    public async Task A_mail_says_that_a_machine_wrote_it_when_and_in_which_language()
    {
        await SendAsync(configure: options => options with { Language = "es" });

        var mail = ReceivedMail.Parse(Server.Mails.Single());
        mail.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        mail.Headers["Date"].ShouldBe("Mon, 02 Mar 2026 21:55:00 +0000");
        mail.Headers["From"].ShouldBe("MentionWatch <alerts@watch.example>");
        mail.Headers["To"].ShouldBe("ana@example.com, luis@example.com");
        mail.Headers["Content-Language"].ShouldBe("es");
        mail.Subject.ShouldBe("GRAVE: Mudanzas Ríos, suben rápido los mensajes negativos");
        mail.Html.ShouldContain("<a href=\"https://social.example/ana/1\">abrir</a>");
        Server.Mails.Single().ShouldAllBe(character => character < 128);
    }

    [Fact]
    public async Task Posts_cannot_break_out_of_the_page_nor_become_links()
    {
        await SendAsync(Some.Alert() with { Samples = [Some.Sample("<script>alert(1)</script> https://evil.example WWW.evil.example \"'&") with { Url = "https://x.example/\"><b>" }] });

        var mail = ReceivedMail.Parse(Server.Mails.Single());
        mail.Html.ShouldNotContain("<script");
        mail.Html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt; https[:]//evil.example www[.]evil.example &quot;&#39;&amp;");
        mail.Html.ShouldContain("<a href=\"https://x.example/%22%3E%3Cb%3E\">");
        mail.Text.ShouldNotContain("https://evil");
    }

    [Theory]
    [InlineData("GREETING")]
    [InlineData("EHLO")]
    [InlineData("AUTH")]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    [InlineData(".")]
    public async Task A_4_is_tried_again_and_a_5_is_not_at_every_step(string command)
    {
        foreach (var code in new[] { 421, 450, 451, 452, 454, 500, 535, 550, 552, 554 })
        {
            Server.Answer(command, $"{code} 5.9.9 no: {{0}} planted");
            var outcome = await SendAsync();

            outcome.Verdict.ShouldBe(code < 500 ? DeliveryVerdict.Retry : DeliveryVerdict.Permanent, outcome.Detail);
            outcome.Reason.ShouldBe(code < 500 ? DeliveryReason.ServerError : DeliveryReason.Refused);
            outcome.Detail.ShouldContain($"SMTP {code} 5.9.9 at ");
            ShouldKeepSecrets(outcome);
        }

        Server.Mails.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request")]
    [InlineData("{}")]
    [InlineData("700 what")]
    [InlineData("250 fine, but too early")]
    public async Task What_does_not_speak_as_a_mail_server_does_is_none(string greeting)
    {
        Server.Answer("GREETING", greeting);

        (await SendAsync()).ShouldSatisfyAllConditions(
            outcome => outcome.Verdict.ShouldBe(DeliveryVerdict.Permanent),
            outcome => outcome.Reason.ShouldBe(DeliveryReason.BadAnswer));
    }

    [Fact]
    public async Task A_reply_without_end_is_cut_off()
    {
        Server.Answer("EHLO", string.Concat(Enumerable.Repeat("250-again\r\n", 5000)) + "250 end");
        (await SendAsync()).Detail.ShouldBe("what answers is no mail server");

        Server.Answer("EHLO", "250 " + new string('x', 100_000));
        (await SendAsync()).Detail.ShouldBe("what answers is no mail server");
    }

    [Fact]
    public async Task It_logs_in_with_the_better_way_that_is_offered()
    {
        await SendAsync();
        Server.Offers = ["AUTH CRAM-MD5 LOGIN"];
        Server.Answer(Convert.ToBase64String("watch"u8), "334 UGFzc3dvcmQ6");
        Server.Answer(Convert.ToBase64String("planted-password"u8), "235 2.7.0 welcome");
        (await SendAsync()).Verdict.ShouldBe(DeliveryVerdict.Delivered);

        Server.Commands.ShouldContain("AUTH PLAIN " + Convert.ToBase64String("\0watch\0planted-password"u8));
        Server.Commands.ShouldContain("AUTH LOGIN");
        Server.Offers = ["AUTH GSSAPI"];
        (await SendAsync()).Detail.ShouldBe("the mail server offers no AUTH PLAIN or LOGIN");
    }

    [Fact]
    public async Task Without_STARTTLS_on_offer_nothing_is_said_in_the_clear()
    {
        var outcome = await SendAsync(configure: options => (EmailOptions)options with { Security = EmailOptions.StartTls });

        outcome.Detail.ShouldBe("the mail server offers no STARTTLS");
        outcome.Verdict.ShouldBe(DeliveryVerdict.Permanent);
        Server.Commands.ShouldBe(["EHLO watch.example"]);
    }

    [Fact]
    public async Task What_comes_after_the_consent_to_TLS_and_before_it_is_an_attack()
    {
        Server.Offers = ["STARTTLS"];
        Server.Answer("STARTTLS", "220 go on\r\n250 and believe this");

        (await SendAsync(configure: options => (EmailOptions)options with { Security = EmailOptions.StartTls })).Detail.ShouldBe("what answers is no mail server");
    }

    [Fact]
    public async Task Who_has_it_does_not_get_it_again_while_another_is_tried_again()
    {
        var receiver = Create(Reaching(Port));
        var delivery = new Delivery("msg_1", "oncall", Some.Alert(), 1);
        Server.Answer("RCPT TO:<luis@example.com>", "450 4.2.1 later");

        var first = await receiver.SendAsync(delivery, CancellationToken.None);
        Server.Answer("RCPT TO:<luis@example.com>", "250 2.1.0 fine");
        var second = await receiver.SendAsync(delivery, CancellationToken.None);
        var third = await receiver.SendAsync(delivery, CancellationToken.None);

        first.Verdict.ShouldBe(DeliveryVerdict.Retry);
        first.Detail.ShouldBe("1 of 2 recipients have it; the others: SMTP 450 4.2.1 at RCPT");
        second.Verdict.ShouldBe(DeliveryVerdict.Delivered);
        third.Verdict.ShouldBe(DeliveryVerdict.Delivered);
        Server.Commands.Count(command => command == "RCPT TO:<ana@example.com>").ShouldBe(1);
        Server.Mails.Count.ShouldBe(2);
    }

    [Fact]
    public async Task One_who_never_can_have_it_keeps_nobody_else_from_it()
    {
        Server.Answer("RCPT TO:<luis@example.com>", "550 5.1.1 unknown");

        var outcome = await SendAsync();

        outcome.Verdict.ShouldBe(DeliveryVerdict.Delivered);
        outcome.Detail.ShouldBe("1 of 2 recipients have it; the others: SMTP 550 5.1.1 at RCPT");
    }

    private protected override Task StartServiceAsync()
    {
        Server = new SmtpStub();
        return Task.CompletedTask;
    }

    private protected override async Task StopServiceAsync() => await Server.DisposeAsync();

    private protected override Task HangAsync()
    {
        Server.Hangs = true;
        return Server.Waiting.Task;
    }

    private protected override void Break() => Server.Breaks = true;

    private protected override ReceiverOptions Reaching(int port) => new EmailOptions
    {
        Kind = "email",
        Server = "127.0.0.1",
        Port = port,
        Security = EmailOptions.None,
        User = "watch",
        Password = new Secret("planted-password"),
        From = "alerts@watch.example",
        To = ["ana@example.com", "luis@example.com"],
        AllowPrivateAddresses = true,
    };

    private protected override ReceiverOptions PublicOnly(ReceiverOptions options) => (EmailOptions)options with { AllowPrivateAddresses = false };

    private protected override void CheckLimits()
    {
        var mail = Server.Mails.Single();
        mail.Length.ShouldBeLessThan(256 * 1024);
        mail.Split("\r\n").ShouldAllBe(line => line.Length <= 78);
    }
}
