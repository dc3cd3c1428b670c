using System.Buffers;
using System.Globalization;
using System.Net.Sockets;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Links;
using MentionWatch.Alerting.SelfAlerts;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting;

/// <summary>What every receiver does, however it is reached: one attempt, an honest verdict, no word about its secrets.</summary>
public abstract class ReceiverContract : IAsyncLifetime
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\u202E\u202C\u200B\0\a\r");
    private RedisServer _redis = null!;

    private protected AlertingHouse House { get; private set; } = null!;

    /// <summary>Port of the service that plays the receiver's.</summary>
    private protected abstract int Port { get; }

    /// <summary>The receiver, reached at a port of this machine.</summary>
    private protected abstract ReceiverOptions Reaching(int port);

    /// <summary>The same with private addresses refused.</summary>
    private protected abstract ReceiverOptions PublicOnly(ReceiverOptions options);

    /// <summary>Messages that arrived, each as all the texts in it.</summary>
    private protected abstract IReadOnlyList<IReadOnlyList<string>> Arrived { get; }

    /// <summary>Texts that must surface nowhere.</summary>
    private protected abstract IReadOnlyList<string> Planted { get; }

    /// <summary>What this kind of receiver says in its own way, so that the words of the others are not in it.</summary>
    private protected virtual IReadOnlyList<string> Untold => [];

    private protected abstract Task StartServiceAsync();

    private protected abstract Task StopServiceAsync();

    /// <summary>From now on the service never answers; done when a receiver waits for it.</summary>
    private protected abstract Task HangAsync();

    /// <summary>From now on the service breaks connections.</summary>
    private protected abstract void Break();

    /// <summary>Fails when what arrived exceeds a limit of the service.</summary>
    private protected abstract void CheckLimits();

    public async Task InitializeAsync()
    {
        _redis = await RedisServer.StartAsync();
        House = await AlertingHouse.OpenAsync(_redis, AlertingHouse.Configured(new AlertsOptions { PublicUrl = "https://watch.example" }));
        await House.Get<LinkKeyStore>().EnsureAsync();
        await StartServiceAsync();
    }

    public async Task DisposeAsync()
    {
        await StopServiceAsync();
        await House.DisposeAsync();
        await _redis.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_transition_is_taken(TransitionKind kind)
    {
        var outcome = await SendAsync(Some.FullAlert(kind) with { Action = kind is TransitionKind.Acknowledged or TransitionKind.Snoozed ? Some.Action(EntryKind.Snoozed) : null });

        outcome.ShouldSatisfyAllConditions(
            () => outcome.Verdict.ShouldBe(DeliveryVerdict.Delivered, outcome.Detail),
            () => outcome.Reason.ShouldBe(DeliveryReason.Accepted));
        Arrived.Count.ShouldBeGreaterThanOrEqualTo(1);
    }

    /// <summary>Every kind of transition.</summary>
    public static TheoryData<TransitionKind> Kinds => [.. Enum.GetValues<TransitionKind>()];

    [Theory]
    [InlineData("en", "17 complaints", "marta_bcn", "120,000", "22:36", "Sigo sin mis muebles", "Say in public", "lawyers", "head of communication")]
    [InlineData("es", "17 quejas", "marta_bcn", "120.000", "22:36", "Sigo sin mis muebles", "Di ya en público", "abogados", "head of communication")]
    public async Task It_tells_who_spreads_it_what_began_it_who_waits_what_to_do_and_who_is_next(string language, params string[] words)
    {
        await SendAsync(Some.FullAlert(), configure: options => options with { Language = language });

        var all = string.Join('\n', Arrived.Single()).Replace("\\", "", StringComparison.Ordinal);
        foreach (var word in words.Where(word => !Untold.Contains(word, StringComparer.Ordinal)))
        {
            all.ShouldContain(word);
        }
    }

    [Fact]
    public async Task It_carries_the_link_to_act_on_it()
    {
        await SendAsync(Some.FullAlert());

        string.Join('\n', Arrived.Single()).ShouldContain("https://watch.example/incident/");
    }

    [Theory]
    [InlineData("en", "normal is about 4")]
    [InlineData("es", "lo normal son unas 4")]
    public async Task It_speaks_the_language_of_the_receiver(string language, string words)
    {
        await SendAsync(configure: options => options with { Language = language });

        Arrived.Single().ShouldContain(text => text.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_tells_why_where_and_what_was_written()
    {
        await SendAsync();

        var all = string.Join('\n', Arrived.Single());
        all.ShouldContain("demandarme");
        all.ShouldContain("cobro doble");
        all.ShouldContain("Mudanzas");
    }

    [Theory]
    [InlineData("en", false, "MentionWatch: source forum is not heard")]
    [InlineData("en", true, "MentionWatch: source forum is heard again")]
    [InlineData("es", false, "MentionWatch: no se oye la fuente forum")]
    [InlineData("es", true, "MentionWatch: se vuelve a oír la fuente forum")]
    public async Task A_trouble_of_the_service_itself_is_taken_and_is_no_crisis(string language, bool isOver, string title)
    {
        var receiver = (INoticeReceiver)Create(Reaching(Port) with { Language = language });
        var notice = new Notice(TroubleKind.SourceDegraded, "forum", Some.Start, Some.Start.AddMinutes(15), isOver, "HTTP 503 \u202Efrom <!channel> @everyone");

        var outcome = await receiver.NotifyAsync(notice, CancellationToken.None);

        outcome.Verdict.ShouldBe(DeliveryVerdict.Delivered, outcome.Detail);
        var texts = Arrived.Single();
        texts.Where(text => text.AsSpan().ContainsAny(Forbidden)).ShouldBeEmpty();
        ShouldTell(texts, notice, title);
    }

    [Fact]
    public async Task The_fallback_is_told_who_could_not_be_told()
    {
        await SendAsync(new Delivery("msg_fallback", "oncall", Some.Alert(), 1, new Undelivered("night-shift", "HTTP 404")));

        Arrived.Single().ShouldContain(text => text.Contains("night", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_receiver_that_hangs_is_given_up_after_15_seconds()
    {
        var hanging = HangAsync();
        var sending = SendAsync();
        await hanging;

        House.Time.Advance(TimeSpan.FromSeconds(14));
        sending.IsCompleted.ShouldBeFalse();
        House.Time.Advance(TimeSpan.FromSeconds(1));

        var outcome = await sending;
        outcome.ShouldSatisfyAllConditions(
            () => outcome.Verdict.ShouldBe(DeliveryVerdict.Retry),
            () => outcome.Reason.ShouldBe(DeliveryReason.Timeout));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_worth_another_try()
    {
        Break();

        var outcome = await SendAsync();

        outcome.Verdict.ShouldBe(DeliveryVerdict.Retry);
        outcome.Reason.ShouldBe(DeliveryReason.Network);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_worth_another_try()
    {
        using var closed = new TcpListener(System.Net.IPAddress.Loopback, 0);
        closed.Start();
        var port = ((System.Net.IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();

        var outcome = await SendAsync(configure: _ => Reaching(port));

        outcome.Verdict.ShouldBe(DeliveryVerdict.Retry);
        outcome.Reason.ShouldBe(DeliveryReason.Network);
        ShouldKeepSecrets(outcome);
    }

    [Fact]
    public async Task A_private_address_is_refused_before_anything_is_sent()
    {
        var outcome = await SendAsync(configure: PublicOnly);

        outcome.Verdict.ShouldBe(DeliveryVerdict.Permanent);
        outcome.Reason.ShouldBe(DeliveryReason.PrivateAddress);
        outcome.Detail.ShouldContain("AllowPrivateAddresses");
        Arrived.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Hostile_posts_arrive_as_harmless_text(string language)
    {
        const string Hostile = "<!channel> @everyone <https://evil.example|click> \u202Egnirts\u202C \0\a\r\n## &amp; \u200B ```";
        var alert = Some.Alert() with { Samples = [Some.Sample(Hostile, author: "<!here>\u202E", followers: 1)], TopTerms = [Hostile] };

        await SendAsync(alert, configure: options => options with { Language = language });

        var texts = Arrived.Single();
        texts.Where(text => text.AsSpan().ContainsAny(Forbidden)).ShouldBeEmpty();
        texts.ShouldContain(text => text.Contains("everyone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_monster_of_an_alert_stays_within_bounds_and_says_what_is_missing()
    {
        var monster = string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦é<&", 5000)) + new string('\u0301', 5000);
        var address = "https://x.example/?" + new string('&', 900);
        var alert = Some.Alert() with
        {
            FirstPost = Some.Sample(monster, author: monster) with { Url = address },
            Samples = [.. Enumerable.Range(0, 100).Select(number => Some.Sample(monster, author: monster, followers: number) with { Url = address })],
            TopTerms = [.. Enumerable.Range(0, 100).Select(_ => monster)],
            DegradedSources = [.. Enumerable.Range(0, 40).Select(number => $"source-{number.ToString(CultureInfo.InvariantCulture)}")],
        };

        var outcome = await SendAsync(alert);

        outcome.Verdict.ShouldBe(DeliveryVerdict.Delivered, outcome.Detail);
        string.Join('\n', Arrived.Single()).Replace("\\", "", StringComparison.Ordinal).ShouldContain("(+");
        CheckLimits();
    }

    private protected Task<DeliveryOutcome> SendAsync(Alert? alert = null, string id = "msg_some", Func<ReceiverOptions, ReceiverOptions>? configure = null)
        => SendAsync(new Delivery(id, "oncall", alert ?? Some.Alert(), 1), configure);

    private protected async Task<DeliveryOutcome> SendAsync(Delivery delivery, Func<ReceiverOptions, ReceiverOptions>? configure = null)
    {
        var options = Reaching(Port);
        return await Create(configure?.Invoke(options) ?? options).SendAsync(delivery, CancellationToken.None);
    }

    private protected IReceiver Create(ReceiverOptions options)
        => ReceiverKinds.All.Single(kind => kind.OptionsType == options.GetType()).Create(options, House.Services);

    /// <summary>Says what is wrong, and when it is over that it is.</summary>
    private protected virtual void ShouldTell(IReadOnlyList<string> texts, Notice notice, string title)
        => texts.ShouldContain(text => text.Replace("\\", "", StringComparison.Ordinal).Contains(title, StringComparison.Ordinal));

    private protected void ShouldKeepSecrets(DeliveryOutcome outcome)
    {
        foreach (var secret in Planted)
        {
            outcome.Detail.ShouldNotContain(secret);
        }
    }
}
