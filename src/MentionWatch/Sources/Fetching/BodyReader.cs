namespace MentionWatch.Sources.Fetching;

/// <summary>Reads an answer up to a limit, whatever its headers promise.</summary>
internal static class BodyReader
{
    private const int FirstBuffer = 64 * 1024;

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, int limit, Uri address, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > limit)
        {
            throw TooLarge(limit, address);
        }

        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[Math.Min(limit + 1, FirstBuffer)];
        var length = 0;
        while (await stream.ReadAsync(buffer.AsMemory(length), cancellationToken) is > 0 and var read)
        {
            length += read;
            if (length > limit)
            {
                throw TooLarge(limit, address);
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(limit + 1L, buffer.Length * 2L));
            }
        }

        return buffer.AsMemory(0, length);
    }

    private static SourceException TooLarge(int limit, Uri address) => new(
        SourceFailureKind.BadQuery,
        FormattableString.Invariant($"{SafeAddress.Of(address)} answered with more than {limit} bytes; raise MaxBytes if that is intended."));
}
