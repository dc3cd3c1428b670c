using System.Text;
using MentionWatch.Configuration;
using Microsoft.Extensions.Options;

namespace MentionWatch.Alerting.Links;

/// <summary>The keys that sign links: those of the configuration, or one that was made once.</summary>
internal sealed class LinkKeys(IOptionsMonitor<MentionWatchOptions> options)
{
    private byte[]? _made;

    /// <summary>The keys in force, the one that signs first; empty while there is none yet.</summary>
    public IReadOnlyList<byte[]> Current => options.CurrentValue.Alerts.LinkKeys is { Count: > 0 } configured
        ? [.. configured.Select(key => Encoding.UTF8.GetBytes(key.Reveal()))]
        : _made is { } made ? [made] : [];

    /// <summary>Takes the key that was made once; one of the configuration goes before it.</summary>
    public void Take(byte[] made) => _made = made;
}
