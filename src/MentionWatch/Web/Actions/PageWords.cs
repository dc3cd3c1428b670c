using MentionWatch.Alerting.Rendering;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Web.Actions;

/// <summary>What the page behind a link says, in one language.</summary>
public sealed record PageWords
{
    /// <summary>Title for a link that nobody here signed.</summary>
    public required string Forged { get; init; }

    /// <summary>What to do about it.</summary>
    public required string ForgedHint { get; init; }

    /// <summary>Title for a link whose time is over.</summary>
    public required string Expired { get; init; }

    /// <summary>What to do about it.</summary>
    public required string ExpiredHint { get; init; }

    /// <summary>Title for an incident that was forgotten.</summary>
    public required string Gone { get; init; }

    /// <summary>What that means.</summary>
    public required string GoneHint { get; init; }

    /// <summary>Title for a store that does not answer.</summary>
    public required string StoreAway { get; init; }

    /// <summary>What to do about it.</summary>
    public required string StoreAwayHint { get; init; }

    /// <summary>Said of an action that was taken.</summary>
    public required string Done { get; init; }

    /// <summary>Said of an action that came too late.</summary>
    public required string Late { get; init; }

    /// <summary>Said of an action that was not written down.</summary>
    public required string Full { get; init; }

    /// <summary>Said of a form that lacks something.</summary>
    public required string Bad { get; init; }

    /// <summary>Label of the name.</summary>
    public required string YourName { get; init; }

    /// <summary>Label of the note.</summary>
    public required string Note { get; init; }

    /// <summary>Label of the button that takes it.</summary>
    public required string Acknowledge { get; init; }

    /// <summary>Label of the button that puts it off.</summary>
    public required string PutOff { get; init; }

    /// <summary>Label of the time it is put off for.</summary>
    public required string PutOffFor { get; init; }

    /// <summary>Label of the button that hands it over.</summary>
    public required string HandOver { get; init; }

    /// <summary>Label of whom it is handed over to.</summary>
    public required string HandOverTo { get; init; }

    /// <summary>Label of the button that closes it.</summary>
    public required string Close { get; init; }

    /// <summary>Label of what is needed less often.</summary>
    public required string More { get; init; }

    /// <summary>Label of the button that only writes the note down.</summary>
    public required string AddNote { get; init; }

    /// <summary>Said of an incident that has ended.</summary>
    public required string Over { get; init; }

    /// <summary>Heading of what was done.</summary>
    public required string History { get; init; }

    /// <summary>A time of the day in a zone, as it stands in a sentence.</summary>
    public required Func<DateTimeOffset, TimeZoneInfo, string> At { get; init; }

    /// <summary>What the state of an incident means: state, who, and a time that goes with it.</summary>
    public required Func<IncidentState, string, string, string> State { get; init; }

    /// <summary>A line of the history: kind, who, and whom or when it names.</summary>
    public required Func<EntryKind, string, string, string> Entry { get; init; }

    /// <summary>Said of an action that changed nothing.</summary>
    public required string TooLate { get; init; }

    /// <summary>The words in a language, <c>en</c> or <c>es</c>.</summary>
    /// <param name="language">The language.</param>
    public static PageWords In(string language) => string.Equals(language, "es", StringComparison.Ordinal) ? SpanishPage.Words : EnglishPage.Words;

    /// <summary>A length of time to put it off for.</summary>
    /// <param name="minutes">The minutes.</param>
    public static string Minutes(int minutes) => Clock.Span(TimeSpan.FromMinutes(minutes));
}
