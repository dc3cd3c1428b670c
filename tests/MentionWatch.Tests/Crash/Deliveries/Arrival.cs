using System.Text.Json;

namespace MentionWatch.Tests.Crash.Deliveries;

/// <summary>A webhook whose body arrived whole.</summary>
/// <param name="Receiver">Name of the receiver.</param>
/// <param name="Id">Its <c>webhook-id</c>.</param>
/// <param name="Incident">Key of the incident.</param>
/// <param name="Sequence">The transition.</param>
/// <param name="At">When it arrived.</param>
internal sealed record Arrival(string Receiver, string Id, string Incident, int Sequence, DateTimeOffset At)
{
    /// <summary>The status it is answered with.</summary>
    public int Status { get; init; } = 200;

    public static Arrival Read(string receiver, string id, byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        var data = json.RootElement.GetProperty("data");
        return new Arrival(receiver, id, data.GetProperty("alertKey").GetString()!, data.GetProperty("sequence").GetInt32(), TimeProvider.System.GetUtcNow());
    }
}
