namespace MentionWatch.Sources;

/// <summary>One configured place mentions are pulled from.</summary>
/// <remarks>Failures come out as <see cref="SourceException"/>; retrying, logging and counting happen once, around all sources.</remarks>
internal interface ISource
{
    /// <summary>Reads what came after the cursor, page by page.</summary>
    /// <param name="cursor">Where the last stored run ended; <see cref="SourceCursor.Start"/> on the first run.</param>
    /// <param name="cancellationToken">Ends the poll between requests.</param>
    /// <returns>Pages in the source's order. A page's checkpoint may be committed once that page and all before it are stored.</returns>
    IAsyncEnumerable<SourcePage> PollAsync(SourceCursor cursor, CancellationToken cancellationToken);
}
