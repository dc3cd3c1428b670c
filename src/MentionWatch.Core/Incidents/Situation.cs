namespace MentionWatch.Core.Incidents;

/// <summary>What a crisis is about, as far as its posts and numbers show: it decides what advice helps.</summary>
/// <param name="IsThreat">People write of threats, lawyers or courts.</param>
/// <param name="IsComplaints">It is carried by complaints rather than by anger in general.</param>
/// <param name="IsSilent">There are complaints, and no answer of the brand was seen to any.</param>
public readonly record struct Situation(bool IsThreat, bool IsComplaints, bool IsSilent)
{
    private const int FewComplaints = 3;
    private const double MostlyComplaints = 0.4;

    private static readonly string[] Beginnings =
    [
        "amenaz", "abogad", "demandar", "demandad", "denunci", "querell", "juzgad", "tribunal", "lawsuit", "lawyer", "attorney", "threat", "litigat",
    ];

    private static readonly string[] Words = ["demanda", "demandas", "juicio", "sue", "sues", "sued", "suing", "court", "courts"];

    /// <summary>Reads it off an alert.</summary>
    /// <param name="alert">The alert with its posts.</param>
    public static Situation Of(Alert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        var texts = alert.Samples.Select(sample => sample.Text).Concat(alert.TopTerms);
        return new(
            (alert.FirstPost is { } first ? texts.Append(first.Text) : texts).Any(Threatens),
            alert.Evidence.Complaints >= FewComplaints && alert.Evidence.Complaints >= MostlyComplaints * alert.Evidence.Negative,
            alert.Unanswered is { RepliesSeen: true, Count: > 0, Answered: 0 });
    }

    private static bool Threatens(string text)
    {
        foreach (var word in text.Split([.. text.Where(character => !char.IsLetter(character)).Distinct()], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Array.Exists(Words, known => word.Equals(known, StringComparison.OrdinalIgnoreCase))
                || Array.Exists(Beginnings, known => word.StartsWith(known, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}
