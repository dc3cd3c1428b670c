namespace MentionWatch.Demo;

/// <summary>What came in so far, and what is still missing for the demo to have kept its promise.</summary>
internal sealed class Outcome
{
    private readonly HashSet<string> _raised = [];
    private readonly HashSet<string> _resolved = [];

    /// <summary>Everybody on call was told that it began and that it is over, and nothing was forged.</summary>
    public bool Complete => Promises.All(promise => promise.Kept);

    private int Forged { get; set; }

    /// <summary>What was promised, and whether it came true.</summary>
    public IEnumerable<(bool Kept, string Promise)> Promises =>
    [
        (_raised.Count > 0, "the crisis was raised"),
        (_raised.Count == DemoConfig.Receivers.Count && Forged == 0, "it was delivered to everybody on call, each time with a valid signature"),
        (_resolved.Count == DemoConfig.Receivers.Count, "it was resolved, and everybody was told"),
    ];

    public void Count(Arrival arrival)
    {
        if (arrival.Problem is not null)
        {
            Forged++;
        }
        else if (arrival.Type == "crisis.triggered")
        {
            _raised.Add(arrival.Receiver);
        }
        else if (arrival.Type == "crisis.resolved")
        {
            _resolved.Add(arrival.Receiver);
        }
    }
}
