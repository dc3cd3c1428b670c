using System.Text.Json;

namespace MentionWatch.Tests.Crash;

/// <summary>A webhook that arrived.</summary>
/// <param name="Id">Its <c>webhook-id</c>.</param>
/// <param name="Incident">Key of the incident.</param>
/// <param name="Sequence">The transition.</param>
internal sealed record Arrival(string Id, string Incident, int Sequence)
{
    public static Arrival Read(string id, byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        var data = json.RootElement.GetProperty("data");
        return new Arrival(id, data.GetProperty("alertKey").GetString()!, data.GetProperty("sequence").GetInt32());
    }
}
