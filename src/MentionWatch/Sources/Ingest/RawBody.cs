using System.Buffers;
using System.IO.Pipelines;

namespace MentionWatch.Sources.Ingest;

/// <summary>Reads the bytes of a request as they were sent; a signature is over nothing else.</summary>
internal static class RawBody
{
    /// <summary>The bytes; <see langword="null"/> when there are more than the limit.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        // A read that is cut off by its token cannot be taken up again, which the server does to empty the connection.
        await using var cut = cancellationToken.Register(static reader => ((PipeReader)reader!).CancelPendingRead(), request.BodyReader);
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(CancellationToken.None);
            if (read.IsCanceled)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                throw new OperationCanceledException(cancellationToken);
            }

            if (read.IsCompleted || read.Buffer.Length > limit)
            {
                var body = read.Buffer.Length > limit ? null : read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
