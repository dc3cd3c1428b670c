namespace MentionWatch.Networking;

/// <summary>A connection that was refused because its target is not on the public internet.</summary>
internal sealed class PrivateAddressException(string host)
    : IOException($"{host} has no public address; set AllowPrivateAddresses to reach it anyway.");
