using System.Runtime.CompilerServices;
using MentionWatch.Configuration;
using MentionWatch.Core.Mentions;
using Microsoft.Extensions.Options;

namespace MentionWatch.Sources;

/// <summary>Polls a source once from its beginning to show what it would give; stores nothing and moves no cursor.</summary>
internal sealed class SourcePreview(IOptionsMonitor<MentionWatchOptions> options, WatchedBrands brands, IServiceProvider services)
{
    /// <summary>What would be stored, up to a number of mentions.</summary>
    /// <exception cref="SourceException">The source cannot be read, or there is nothing to read.</exception>
    public async IAsyncEnumerable<PreviewedMention> PollAsync(string source, int most, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var shown = 0;
        await foreach (var page in Build(source).PollAsync(SourceCursor.Start, cancellationToken))
        {
            foreach (var mention in Kept(page).Take(most - shown))
            {
                shown++;
                yield return mention;
            }

            if (shown == most)
            {
                yield break;
            }
        }
    }

    private IEnumerable<PreviewedMention> Kept(SourcePage page)
        => page.Mentions
            .Select(mention => new PreviewedMention(brands.Match(mention).Mentioned, mention))
            .Where(preview => preview.Brands.Count > 0);

    private ISource Build(string source)
    {
        var sources = options.CurrentValue.Sources;
        if (!sources.TryGetValue(source, out var settings))
        {
            throw new SourceException(SourceFailureKind.BadQuery, $"There is no source \"{source}\". {NearestName.Suggest(source, [.. sources.Keys])}");
        }

        return SourceKinds.Find(settings.Kind)?.Create is { } create
            ? create(source, settings, services)
            : throw new SourceException(SourceFailureKind.BadQuery, $"\"{source}\" is pushed to: send POST /ingest/{source} to the running worker.");
    }
}

/// <summary>A mention that would be stored, with the brands it is about.</summary>
internal sealed record PreviewedMention(IReadOnlyList<string> Brands, Mention Mention);
