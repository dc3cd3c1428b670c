using System.Text;

namespace MentionWatch.Tests.Alerting.Support;

/// <summary>One request as it arrived.</summary>
internal sealed record ReceivedRequest(string Method, string Path, string? ContentType, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);
}
