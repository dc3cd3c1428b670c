using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Alerting.Routing.Options;

/// <summary>Who is told what, and when.</summary>
internal sealed record AlertRouteOptions
{
    [Description("Its name, for people.")]
    [Required]
    public string Name { get; init; } = "";

    [Description("What it is for: crisis, or troubles of the worker itself.")]
    public IReadOnlyList<AlertTopic> Kinds { get; init; } = [AlertTopic.Crisis];

    [Description("Keys of the brands it is for; empty for all.")]
    public IReadOnlyList<string> Brands { get; init; } = [];

    [Description("Severity from which on it is meant: warning, high or critical.")]
    public Severity MinimumSeverity { get; init; } = Severity.Warning;

    [Description("Name of the calendar in whose hours it is meant; empty for always.")]
    public string During { get; init; } = "";

    [Description("Name of the calendar outside of whose hours it is meant; empty for always.")]
    public string Outside { get; init; } = "";

    [Description("Names of the receivers that are told.")]
    public IReadOnlyList<string> Receivers { get; init; } = [];

    [Description("Name of the chain that is climbed until somebody answers; empty for none.")]
    public string Chain { get; init; } = "";

    [Description("Times at which only what is bad enough is told at once.")]
    public QuietOptions Quiet { get; init; } = new();

    [Description("Name of the digest that tells all of it; empty to tell it at once.")]
    public string Digest { get; init; } = "";

    [Description("Whether the routes behind it are looked at as well.")]
    public bool Continue { get; init; }
}
