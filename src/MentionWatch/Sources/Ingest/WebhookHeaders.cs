namespace MentionWatch.Sources.Ingest;

/// <summary>The three headers of a signed push.</summary>
internal sealed record WebhookHeaders(string Id, string Timestamp, string Signature)
{
    private const int LongestId = 256;

    /// <summary>Reads them; <see langword="null"/> when one is missing, repeated or absurd.</summary>
    public static WebhookHeaders? Read(IHeaderDictionary headers)
        => headers["webhook-id"] is [{ Length: > 0 and <= LongestId } id]
            && headers["webhook-timestamp"] is [{ Length: > 0 } timestamp]
            && headers["webhook-signature"] is [{ Length: > 0 } signature]
            ? new WebhookHeaders(id, timestamp, signature)
            : null;
}
