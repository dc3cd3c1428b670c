namespace MentionWatch.Alerting.Links;

/// <summary>What a signed link lets its holder do.</summary>
/// <param name="Incident">Key of the incident it is about.</param>
/// <param name="Holder">The receiver or role it was sent to.</param>
/// <param name="Expires">Until when, in UTC.</param>
internal sealed record LinkPass(string Incident, string Holder, DateTimeOffset Expires);
