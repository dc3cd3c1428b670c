using System.Globalization;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Demo;

/// <summary>Reads what reaches the inbox aloud and keeps the score.</summary>
internal sealed class Audience(Stage stage, Performance performance, Outcome outcome, Narrator narrator)
{
    private readonly AlertWriter _writer = stage.Services.GetRequiredService<AlertWriter>();
    private readonly IncidentArchive _archive = stage.Services.GetRequiredService<IncidentArchive>();

    /// <summary>Listens until everybody has been told that it is over.</summary>
    public async Task ListenAsync(CancellationToken cancellationToken)
    {
        await foreach (var arrival in stage.Inbox.Arrivals.ReadAllAsync(cancellationToken))
        {
            outcome.Count(arrival);
            await TellAsync(arrival);
            if (outcome.Complete)
            {
                return;
            }
        }
    }

    private async Task TellAsync(Arrival arrival)
    {
        var signature = arrival.Problem is { } problem ? $"NOT believed: {problem}" : "signature valid";
        narrator.Alert($"{arrival.Receiver}, {arrival.Type}, {signature}", await LetterAsync(arrival));
        if (arrival is { Problem: null, Type: "crisis.triggered" })
        {
            narrator.Aside(Latency(arrival));
        }
    }

    private async Task<string> LetterAsync(Arrival arrival)
    {
        var data = arrival.Body.GetProperty("data");
        var history = await _archive.FindAsync(data.GetProperty("alertKey").GetString() ?? "");
        var sequence = data.GetProperty("sequence").GetInt32();
        if (history?.Alerts.FirstOrDefault(alert => alert.Sequence == sequence) is not { } alert)
        {
            return arrival.Body.ToString();
        }

        var language = arrival.Receiver.EndsWith("-es", StringComparison.Ordinal) ? "es" : "en";
        var text = _writer.Write(new Delivery("", arrival.Receiver, alert, Attempt: 1), language);
        return AlertLetter.Write(text, Phrases.In(language).Headings, alert.Kind == TransitionKind.Worsened);
    }

    private string Latency(Arrival arrival)
    {
        var tipped = performance.LastAcceptedBefore(arrival.Body.GetProperty("timestamp").GetDateTimeOffset());
        var wall = TimeProvider.System.GetElapsedTime(tipped.WallTimestamp, arrival.WallTimestamp);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{wall.TotalMilliseconds:0} ms after ingest accepted the post that tipped it ({(arrival.At - tipped.At).TotalSeconds:0} s of the story), {(arrival.At - stage.Start - performance.FirstNamed).TotalMinutes:0} minutes after the first angry post");
    }
}
