using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Rendering;

/// <summary>What alerts say, in one language: plain, short, to be understood by somebody just woken.</summary>
internal interface IPhrases
{
    string Test { get; }

    string StillLearning { get; }

    /// <summary>Label of the link to the page of all incidents.</summary>
    string OpenIncident { get; }

    /// <summary>Headings of the parts of a long alert.</summary>
    AlertHeadings Headings { get; }

    /// <summary>What to do and what not.</summary>
    IAdvice Advice { get; }

    /// <summary>What is said about people: who acted, who waits, who is next.</summary>
    IPeoplePhrases People { get; }

    string TestTitle(string brand);

    string SeverityName(Severity severity);

    string Title(Alert alert, string brand, TimeZoneInfo zone);

    string Since(Alert alert, TimeZoneInfo zone);

    /// <summary>Since when it has been going on, to somebody who looks now.</summary>
    string Ongoing(DateTimeOffset startedAt, DateTimeOffset now, TimeZoneInfo zone);

    string Numbers(AlertEvidence evidence);

    /// <summary>What one post did, where that is why.</summary>
    string OnePost(PostEvidence post);

    /// <summary>That the numbers count a group of sources alone.</summary>
    string OfGroup(string group);

    /// <summary>That it takes more than usual now, and why.</summary>
    string RaisedBar(double factor, string reason);

    /// <summary>That mentions were heard long after they were written.</summary>
    string CameLate(int mentions);

    string Words(IEnumerable<string> terms);

    string Places(IEnumerable<KeyValuePair<string, int>> sources);

    /// <summary>Where most of it was heard, most first, when the numbers are not known.</summary>
    string MainPlaces(IEnumerable<string> sources);

    string NotHeard(IEnumerable<string> sources);

    string Byline(AlertSample sample, TimeZoneInfo zone);

    string Undelivered(string receiver, string reason);

    /// <summary>What follows a text of which so many characters were left out.</summary>
    string Missing(int characters);

    /// <summary>Says that so many posts were left out.</summary>
    string MorePosts(int count);

    /// <summary>Says that so many lines were left out.</summary>
    string MoreLines(int count);
}
