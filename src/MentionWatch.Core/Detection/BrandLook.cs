using MentionWatch.Core.Incidents;

namespace MentionWatch.Core.Detection;

/// <summary>What one look at a brand came to.</summary>
/// <param name="Decision">What the detector says.</param>
/// <param name="Step">What it means for the brand's incident.</param>
public readonly record struct BrandLook(Decision Decision, IncidentStep Step);
