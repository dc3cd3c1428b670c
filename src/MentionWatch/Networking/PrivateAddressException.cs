namespace MentionWatch.Networking;

/// <summary>A connection that was refused because its target is not on the public internet.</summary>
internal sealed class PrivateAddressException(string host)
    : IOException($"{host} is at a private, loopback or link-local address; set AllowPrivateAddresses if that is intended");
