using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Rendering;

/// <summary>The parts of an alert below its head, in the order in which somebody just woken needs them.</summary>
internal static class AlertSections
{
    private const int MaxPosts = 2;
    private const int MaxAmplifiers = 3;

    /// <summary>Who is called hears all of it; who hears that it is in hand or over, only what is left to do.</summary>
    public static IReadOnlyList<AlertSection> Of(AlertSubject subject, IPhrases phrases)
    {
        var alert = subject.Alert;
        IEnumerable<(AlertPart Part, IEnumerable<AlertLine> Lines)> parts = alert.Kind.IsCall()
            ?
            [
                (AlertPart.Posts, Examples(subject, phrases)),
                (AlertPart.Amplifiers, alert.Amplifiers.Take(MaxAmplifiers).Select(amplifier => new SaidLine(phrases.People.Amplifier(amplifier, People.Name(amplifier.Author))))),
                (AlertPart.FirstPost, First(alert) is { } first ? [Quotes.Of(first, subject.Zone, phrases)] : []),
                (AlertPart.Unanswered, Unanswered(subject, phrases)),
                (AlertPart.Do, Steps(Do(subject, phrases))),
                (AlertPart.Dont, Dont(subject, phrases).Select(line => new SaidLine(line, IsLoud: true))),
                (AlertPart.Next, Next(subject, phrases)),
            ]
            :
            [
                (AlertPart.Unanswered, Unanswered(subject, phrases)),
                (AlertPart.Do, alert.Kind.IsEnd() ? Steps(phrases.Advice.Afterwards) : []),
            ];
        return [.. parts.Select(part => new AlertSection(part.Part, phrases.Headings.Of(part.Part), [.. part.Lines]))
            .Where(section => section.Lines.Count > 0)
            .Select(section => section.Part == AlertPart.Posts ? section.WithPosts(MaxPosts, phrases) : section)];
    }

    /// <summary>What to do, by the plan or, without one, by what it is about.</summary>
    public static IReadOnlyList<string> Do(AlertSubject subject, IPhrases phrases)
        => subject.Playbook.Do.Count > 0 ? subject.Playbook.Do : phrases.Advice.Do(Situation.Of(subject.Alert), subject.Playbook.EscalateTo);

    /// <summary>What not to do, by the plan or, without one, by what it is about.</summary>
    public static IReadOnlyList<string> Dont(AlertSubject subject, IPhrases phrases)
        => subject.Playbook.Dont.Count > 0 ? subject.Playbook.Dont : phrases.Advice.Dont(Situation.Of(subject.Alert));

    private static AlertSample? First(Alert alert) => alert.FirstPost ?? alert.Samples.MinBy(sample => sample.CreatedAt);

    private static IEnumerable<AlertLine> Examples(AlertSubject subject, IPhrases phrases)
    {
        var first = First(subject.Alert);
        return subject.Alert.Samples.Where(sample => sample != first).Select(sample => Quotes.Of(sample, subject.Zone, phrases));
    }

    private static IEnumerable<SaidLine> Steps(IEnumerable<string> steps) => steps.Select((step, index) => new SaidLine(step, index + 1));

    private static IEnumerable<AlertLine> Unanswered(AlertSubject subject, IPhrases phrases)
    {
        var alert = subject.Alert;
        if (alert.Unanswered is not { } complaints || complaints.Count + complaints.Answered == 0)
        {
            yield break;
        }

        yield return new SaidLine(phrases.People.Unanswered(complaints));
        if (complaints is { RepliesSeen: true, Oldest: { } oldest })
        {
            var isQuoted = !alert.Kind.IsCall() || oldest != First(alert);
            yield return new SaidLine(phrases.People.Oldest(alert.At - oldest.CreatedAt, isQuoted));
            if (isQuoted)
            {
                yield return Quotes.Of(oldest, subject.Zone, phrases);
            }
        }
    }

    private static IEnumerable<AlertLine> Next(AlertSubject subject, IPhrases phrases)
        => subject.Alert.Next is { } next ? [new SaidLine(phrases.People.Next(next, People.Name(next.To), subject.Alert.At, subject.Zone))] : [];
}
