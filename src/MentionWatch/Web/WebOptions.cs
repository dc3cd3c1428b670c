using System.ComponentModel;
using MentionWatch.Configuration;

namespace MentionWatch.Web;

/// <summary>The HTTP side.</summary>
internal sealed record WebOptions
{
    [Description("Address to listen on.")]
    [RestartRequired]
    public string Listen { get; init; } = "http://127.0.0.1:8080";
}
