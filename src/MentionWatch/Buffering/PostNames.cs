using MentionWatch.Core.Mentions;

namespace MentionWatch.Buffering;

/// <summary>Numbers by which a post is known again, also when a reply to it came through another source than the post.</summary>
internal static class PostNames
{
    private const string AnyHost = "url";

    /// <summary>What a post is known by: its id within its source, its address, and its id on the site of that address where the address is made from it.</summary>
    public static IEnumerable<long> Of(string source, string id, string? url)
    {
        yield return MentionIdentity.Of(source, id);
        foreach (var address in Addresses(id).Concat(Addresses(url)))
        {
            yield return MentionIdentity.Of(AnyHost, Page(address));
        }

        if (Addresses(url).FirstOrDefault() is { } own && own.Segments.Any(segment => segment.Trim('/') == id))
        {
            yield return MentionIdentity.Of(Site(own), id);
        }
    }

    /// <summary>What the post that a reply answers can be known by: the answered id in the reply's source, on its site, or as an address.</summary>
    public static IEnumerable<long> Answered(Mention reply)
    {
        foreach (var id in new[] { reply.ParentId, reply.RootId }.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            yield return MentionIdentity.Of(reply.Source, id);
            foreach (var address in Addresses(id))
            {
                yield return MentionIdentity.Of(AnyHost, Page(address));
            }

            foreach (var own in Addresses(reply.Url))
            {
                yield return MentionIdentity.Of(Site(own), id);
            }
        }
    }

    private static IEnumerable<Uri> Addresses(string? text)
        => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal) ? [address] : [];

    private static string Site(Uri address) => address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;

    /// <summary>The address without what does not tell pages apart.</summary>
    private static string Page(Uri address) => $"{Site(address)}{address.AbsolutePath.TrimEnd('/')}{address.Query}";
}
