using MentionWatch.Core.Incidents;

namespace MentionWatch.Backtesting;

/// <summary>The numbers of an alert, as every receiver is told them.</summary>
internal sealed record AlertNumbers(
    DateTimeOffset WindowStart,
    DateTimeOffset WindowEnd,
    int Observed,
    double Expected,
    double Upper,
    double Score,
    string Rule,
    string? Group,
    bool Trained,
    PostEvidence? Post,
    double Bar,
    string? BarReason,
    int Late)
{
    public static AlertNumbers Of(AlertEvidence evidence) => new(
        evidence.WindowStart,
        evidence.WindowEnd,
        evidence.NegativeAuthors,
        Math.Round(evidence.Expected, 3),
        evidence.Upper,
        Math.Round(evidence.Score, 3),
        evidence.Rule,
        evidence.Group,
        evidence.Trained,
        evidence.Post,
        evidence.Bar,
        evidence.BarReason,
        evidence.Late);
}
