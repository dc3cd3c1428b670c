namespace MentionWatch.Core.Incidents.Routing;

/// <summary>What a receiver is to be told in a digest now.</summary>
/// <param name="Receiver">Its name.</param>
/// <param name="Since">When the first of it was held back, in UTC.</param>
/// <param name="Until">The time of the digest, in UTC.</param>
/// <param name="Incidents">The incidents.</param>
public sealed record DueDigest(string Receiver, DateTimeOffset Since, DateTimeOffset Until, IReadOnlyList<Incident> Incidents);
