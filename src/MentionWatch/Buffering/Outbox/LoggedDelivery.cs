using System.Text.Json.Serialization;
using MentionWatch.Buffering.Routing;

namespace MentionWatch.Buffering.Outbox;

/// <summary>What became of one delivery.</summary>
/// <param name="Id">Its id, which is its <c>webhook-id</c>.</param>
/// <param name="Receiver">Name of the receiver.</param>
/// <param name="Sequence">The transition it tells.</param>
/// <param name="State">Where it is.</param>
/// <param name="Attempts">Attempts so far.</param>
/// <param name="At">When it last changed, in UTC.</param>
/// <param name="Detail">The receiver's last answer, free of secrets.</param>
/// <param name="InPlaceOf">The receiver that could not be told, when this is the word to the fallback.</param>
internal sealed record LoggedDelivery(
    string Id, string Receiver, int Sequence, DeliveryState State, int Attempts, DateTimeOffset At, string Detail, string? InPlaceOf)
{
    private const string Crisis = "crisis";
    private const string Digest = "digest";

    /// <summary>Whether it is about the service itself; such words go by no outbox.</summary>
    [JsonIgnore]
    public bool IsNotice => Kind is not (Crisis or Digest);

    /// <summary>Key of the incident it tells of.</summary>
    public string Incident { get; init; } = "";

    /// <summary>What it is about: <c>crisis</c>, <c>digest</c>, or a kind of trouble of the service itself, such as <c>source-degraded</c>.</summary>
    public string Kind { get; init; } = Crisis;

    /// <summary>The fallback receiver that was told because this did not arrive in time, or at all.</summary>
    public string? ToldInstead { get; init; }

    /// <summary>What something is about whose kind was not written down.</summary>
    public static string KindOf(string incident) => IncidentKey.BrandOf(incident) == DigestStore.Brand ? Digest : Crisis;

    /// <summary>Its last attempts, oldest first; empty where they were not asked for.</summary>
    public IReadOnlyList<LoggedAttempt> Tries { get; init; } = [];
}
