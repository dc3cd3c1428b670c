using System.Globalization;
using MentionWatch.Buffering;

namespace MentionWatch.Demo;

/// <summary>The demo from the first line to the last.</summary>
internal sealed class DemoRun(Narrator narrator, bool exit)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>Story seconds a second of the wall while last week is read: enough not to wait for the poll.</summary>
    private const double ReadingSpeed = 20;

    private readonly Outcome _outcome = new();
    private readonly long _began = TimeProvider.System.GetTimestamp();

    /// <summary>Plays the story.</summary>
    /// <returns>Whether every promise was kept.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        narrator.Headline("MentionWatch demo: the night a moving company threatened to sue its customer");
        narrator.Aside("Company, people and posts are invented. Redis, worker, detector, signatures and webhooks are real; only the clock runs fast.");
        await using var stage = new Stage(StoryStart());
        var told = await TellInTimeAsync(stage, cancellationToken);
        narrator.Headline($"What was promised, after {Seconds(_began)} s");
        foreach (var (kept, promise) in _outcome.Promises)
        {
            narrator.Verdict(kept, promise);
        }

        if (told)
        {
            await LookAroundAsync(stage, cancellationToken);
        }

        return told && _outcome.Complete;
    }

    /// <summary>Half past six in the evening of the last Thursday, in Madrid: the same hour of the week on every run.</summary>
    private static DateTimeOffset StoryStart()
    {
        var now = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), DemoConfig.Zone);
        var back = ((int)now.DayOfWeek - (int)DayOfWeek.Thursday + 7) % 7;
        var evening = now.Date.AddDays(back == 0 ? -7 : -back).AddHours(18.5);
        return new DateTimeOffset(evening, DemoConfig.Zone.GetUtcOffset(evening)).ToUniversalTime();
    }

    private async Task<bool> TellInTimeAsync(Stage stage, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await TellAsync(stage, either.Token);
            stage.Clock.Speed = 1;
            return true;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            narrator.Headline($"The story did not end within {Patience.TotalMinutes} minutes");
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            narrator.Headline($"The story broke off: {problem.Message}");
        }

        return false;
    }

    private async Task TellAsync(Stage stage, CancellationToken cancellationToken)
    {
        var week = Story.Week();
        await stage.OpenAsync(week, cancellationToken);
        narrator.Headline("The stage");
        narrator.Line($"worker   {stage.Address} with a Redis of its own, ready after {Seconds(_began)} s");
        narrator.Line($"on call  {string.Join(" and ", DemoConfig.Receivers)}, each a webhook that verifies every signature");
        narrator.Line("config   no threshold is set, the defaults decide:");
        narrator.Block(stage.Config);
        await ReadWeekAsync(stage, week, cancellationToken);

        using var network = stage.Connect();
        var performance = new Performance(Story.Load(), stage, network, narrator);
        var audience = new Audience(stage, performance, _outcome, narrator);
        var listening = audience.ListenAsync(cancellationToken);
        await performance.PlayAsync(cancellationToken);
        await listening;
    }

    private async Task ReadWeekAsync(Stage stage, IReadOnlyList<ScriptedPost> week, CancellationToken cancellationToken)
    {
        narrator.Headline("A normal week");
        var began = TimeProvider.System.GetTimestamp();
        stage.Clock.Speed = ReadingSpeed;
        var counts = stage.Services.GetRequiredService<CountReader>();
        var first = (stage.Start + week[0].At).ToUnixTimeSeconds() / 60;
        var minutes = (int)(stage.Start.ToUnixTimeSeconds() / 60 - first) + 1;
        int total, negative;
        do
        {
            await Task.Delay(Glance, TimeProvider.System, cancellationToken);
            var seen = await counts.ReadAsync(DemoConfig.Brand, first, minutes);
            (total, negative) = (seen.Sum(minute => minute.Total), seen.Sum(minute => minute.Negative));
        }
        while (total < week.Count);

        narrator.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{total} posts read from a file in {Seconds(began)} s, classified and counted as history: {negative} negative. This is what is normal, and it wakes nobody."));
    }

    private async Task LookAroundAsync(Stage stage, CancellationToken cancellationToken)
    {
        narrator.Headline("What to look at next");
        narrator.Line("The config above, saved as mentionwatch.json with your brand in it: mentionwatch check, then mentionwatch run");
        narrator.Line("mentionwatch sources, mentionwatch receivers: everything that can be listened to and told, with every option");
        narrator.Line("mentionwatch backtest: what other thresholds would have made of your own mentions");
        if (exit)
        {
            return;
        }

        narrator.Line($"{stage.Address} is the page of this very night. It stays up until you press Ctrl-C.");
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            narrator.Aside("Stopping the worker and its Redis, removing their files.");
        }
    }

    private static string Seconds(long since) => TimeProvider.System.GetElapsedTime(since).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
}
