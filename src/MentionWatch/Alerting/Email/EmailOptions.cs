using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Configuration;

namespace MentionWatch.Alerting.Email;

/// <summary>Mailboxes, through a mail server that takes submissions.</summary>
internal sealed record EmailOptions : ReceiverOptions
{
    /// <summary>TLS after the greeting.</summary>
    public const string StartTls = "starttls";

    /// <summary>TLS from the first byte.</summary>
    public const string Tls = "tls";

    /// <summary>No TLS.</summary>
    public const string None = "none";

    [Description("Host name of the mail server.")]
    [Required]
    public string Server { get; init; } = "";

    [Description("Port of the mail server: 587 for starttls, 465 for tls.")]
    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    [Description("How the connection is secured: starttls, tls from the beginning, or none.")]
    [AllowedValues(StartTls, Tls, None)]
    public string Security { get; init; } = StartTls;

    [Description("Path of a PEM file with the certificates of your own authority; empty for those of the system.")]
    public string Authority { get; init; } = "";

    [Description("Name to log in with; empty for no login.")]
    public string User { get; init; } = "";

    [Description("Password to log in with.")]
    public Secret? Password { get; init; }

    [Description("Address the mails come from.")]
    [Required]
    [Mailbox]
    public string From { get; init; } = "";

    [Description("Addresses the mails go to.")]
    [Required]
    [Mailbox]
    public IReadOnlyList<string> To { get; init; } = [];

    [Description("Whether the mail server may be in a private network.")]
    public bool AllowPrivateAddresses { get; init; }
}
