namespace MentionWatch.Alerting.Opsgenie;

/// <summary>One call of the alert API.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">What follows the address of the API.</param>
/// <param name="Body">Its body.</param>
internal sealed record OpsgenieCall(HttpMethod Method, string Path, OpsgenieBody Body);

/// <summary>The members of all calls; each uses some.</summary>
internal sealed record OpsgenieBody
{
    public string? Message { get; init; }

    /// <summary>What all calls about an incident share; open alerts with the same are one.</summary>
    public string? Alias { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<OpsgenieResponder>? Responders { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    public IReadOnlyDictionary<string, string>? Details { get; init; }

    public string? Entity { get; init; }

    public string? Source { get; init; }

    /// <summary><c>P1</c>, the most urgent, to <c>P5</c>.</summary>
    public string? Priority { get; init; }

    public string? Note { get; init; }
}

/// <summary>A team that responds.</summary>
internal sealed record OpsgenieResponder(string Name)
{
    public string Type { get; } = "team";
}
