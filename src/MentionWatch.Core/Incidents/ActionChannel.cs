namespace MentionWatch.Core.Incidents;

/// <summary>The way by which a person acted on an incident.</summary>
public enum ActionChannel
{
    /// <summary>The page behind the signed link of an alert.</summary>
    Link,

    /// <summary>The API, with a token.</summary>
    Api,

    /// <summary>The command line.</summary>
    CommandLine,
}
