using MentionWatch.Core.Incidents;

namespace MentionWatch.Web.Page.Held;

/// <summary>A silence that is not over.</summary>
/// <param name="By">Who wants it.</param>
/// <param name="Reason">Why; one line.</param>
/// <param name="From">From when on, in UTC.</param>
/// <param name="Until">Until when, in UTC.</param>
/// <param name="Brands">Names of the brands it covers; empty for all.</param>
/// <param name="MaximumSeverity">The worst it covers.</param>
/// <param name="Kinds">What it covers, as the configuration writes it; empty for all.</param>
public sealed record SilenceSummary(
    string By, string Reason, DateTimeOffset From, DateTimeOffset Until, IReadOnlyList<string> Brands, Severity MaximumSeverity, IReadOnlyList<string> Kinds);
