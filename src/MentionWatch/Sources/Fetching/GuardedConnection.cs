using MentionWatch.Networking;

namespace MentionWatch.Sources.Fetching;

/// <summary>Opens connections to public addresses only, and refuses others in the terms of sources.</summary>
internal static class GuardedConnection
{
    public static async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await PublicConnection.OpenAsync(context, cancellationToken);
        }
        catch (PrivateAddressException refused)
        {
            throw new SourceException(SourceFailureKind.Forbidden, refused.Message, innerException: refused);
        }
    }
}
