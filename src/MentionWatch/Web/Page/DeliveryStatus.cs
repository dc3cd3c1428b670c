namespace MentionWatch.Web.Page;

/// <summary>One alert on its way to one receiver.</summary>
/// <param name="Receiver">Name of the receiver.</param>
/// <param name="Kind">What it tells: triggered, worsened, resolved.</param>
/// <param name="State">delivered, pending or failed.</param>
/// <param name="Attempts">Attempts so far.</param>
/// <param name="At">When that became so, in UTC.</param>
/// <param name="Detail">The receiver's last answer, free of secrets.</param>
public sealed record DeliveryStatus(string Receiver, string Kind, string State, int Attempts, DateTimeOffset? At, string Detail);
