using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>A notice in words, as receivers lay out alerts: what is wrong, since when, what is known, what to do.</summary>
internal static class NoticeText
{
    private const int MaxDetail = 500;

    public static AlertText Of(Notice notice, string language)
    {
        var phrases = In(language);
        var detail = TextCut.To(HostileText.Clean(notice.Detail), MaxDetail, Phrases.In(language).Missing);
        return new AlertText
        {
            Title = phrases.Title(notice),
            Since = phrases.Since(notice),
            Why = detail.Length > 0 ? [detail] : [],
            Sections = notice.IsOver ? [] : [new AlertSection(AlertPart.Do, Phrases.In(language).Headings.Do, [new SaidLine(phrases.Do(notice.Kind, notice.Subject))])],
        };
    }

    /// <summary>All but the title.</summary>
    public static IReadOnlyList<string> Lines(AlertText text) => [text.Since, .. text.Why, .. text.LinesOf(AlertPart.Do)];

    private static INoticePhrases In(string language) => string.Equals(language, "es", StringComparison.Ordinal) ? new SpanishNoticePhrases() : new EnglishNoticePhrases();
}
