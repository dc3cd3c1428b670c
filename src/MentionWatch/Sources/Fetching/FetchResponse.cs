namespace MentionWatch.Sources.Fetching;

/// <summary>What came back.</summary>
internal sealed record FetchResponse
{
    /// <summary>Whether nothing changed since the validators of the request; there is no body then.</summary>
    public bool NotModified { get; init; }

    /// <summary>The body, decompressed.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The charset its header names.</summary>
    public string? Charset { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>How long the server says it stays as it is.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>Where it has moved for good; <see langword="null"/> when it has not.</summary>
    public Uri? MovedTo { get; init; }
}
