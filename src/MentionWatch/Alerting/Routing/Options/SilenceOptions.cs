using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Alerting.Routing.Options;

/// <summary>What nobody is to be told for a while; it is raised and recorded all the same.</summary>
internal sealed record SilenceOptions
{
    [Description("Who wants it.")]
    [Required]
    public string By { get; init; } = "";

    [Description("Why.")]
    [Required]
    public string Reason { get; init; } = "";

    [Description("From when on, such as \"2026-12-24T18:00:00+01:00\".")]
    [Required]
    public DateTimeOffset? From { get; init; }

    [Description("Until when; what is still going on is told then.")]
    [Required]
    public DateTimeOffset? Until { get; init; }

    [Description("Keys of the brands it covers; empty for all.")]
    public IReadOnlyList<string> Brands { get; init; } = [];

    [Description("The worst it covers: warning, high or critical. What is worse is told.")]
    public Severity MaximumSeverity { get; init; } = Severity.Critical;

    [Description("What it covers: crisis, or troubles of the worker itself; empty for all.")]
    public IReadOnlyList<AlertTopic> Kinds { get; init; } = [];
}
