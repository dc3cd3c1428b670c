namespace MentionWatch.Classification;

/// <summary>A row of batches of which nothing could be labelled.</summary>
/// <param name="Since">When the first of them failed.</param>
/// <param name="Reason">What the engine said last.</param>
/// <param name="Batches">How many in a row.</param>
internal sealed record ClassifierFailure(DateTimeOffset Since, string Reason, int Batches);
