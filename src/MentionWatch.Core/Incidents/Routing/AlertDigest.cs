namespace MentionWatch.Core.Incidents.Routing;

/// <summary>What one receiver was not told of at once, summed up.</summary>
/// <param name="Since">When the first of it was held back, in UTC.</param>
/// <param name="Until">When it is told, in UTC.</param>
/// <param name="Items">One entry an incident, the worst of those that go on first.</param>
public sealed record AlertDigest(DateTimeOffset Since, DateTimeOffset Until, IReadOnlyList<DigestItem> Items);
