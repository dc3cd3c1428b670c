using System.Text.Json;

namespace MentionWatch.Demo;

/// <summary>One webhook that reached the inbox.</summary>
/// <param name="Receiver">Name of the receiver it was sent to.</param>
/// <param name="Problem">What is wrong with its signature, or nothing.</param>
/// <param name="Body">What it says.</param>
/// <param name="At">When it arrived on the story's clock.</param>
/// <param name="WallTimestamp">When it arrived on the wall's clock.</param>
internal sealed record Arrival(string Receiver, string? Problem, JsonElement Body, DateTimeOffset At, long WallTimestamp)
{
    /// <summary>What it is about, such as <c>crisis.triggered</c>.</summary>
    public string Type => Body.TryGetProperty("type", out var type) ? type.GetString() ?? "" : "";
}
