using MentionWatch.Configuration;
using Microsoft.Extensions.Options;

namespace MentionWatch.Alerting.Links;

/// <summary>Makes and reads the links by which a reader acts on an incident.</summary>
internal sealed class ActionLinks(LinkKeys keys, IOptionsMonitor<MentionWatchOptions> options)
{
    /// <summary>Path of the page behind every link; the token follows.</summary>
    public const string Path = "/incident/";

    /// <summary>The link for one receiver or role; the same for every attempt at one alert. <see langword="null"/> without a public address or a key.</summary>
    /// <param name="incident">Key of the incident.</param>
    /// <param name="holder">The receiver or role it is sent to.</param>
    /// <param name="at">Since when it is valid, in UTC.</param>
    public string? Of(string incident, string holder, DateTimeOffset at)
        => options.CurrentValue.Alerts is { PublicUrl.Length: > 0 } alerts && keys.Current is [var key, ..]
            ? alerts.PublicUrl.TrimEnd('/') + Path + LinkToken.Write(key, new LinkPass(incident, holder, at + alerts.LinkLifetime))
            : null;

    /// <summary>What a token allows, expired or not; <see langword="null"/> when it is forged.</summary>
    public LinkPass? Read(string token) => LinkToken.Read(keys.Current, token);

    /// <summary>What a form on the page of a link carries to prove where it comes from.</summary>
    public string ProofOf(string token) => LinkToken.ProofOf(keys.Current[0], token);

    /// <summary>Whether a form came from the page of this link.</summary>
    public bool IsProof(string token, string proof) => LinkToken.IsProof(keys.Current, token, proof);
}
