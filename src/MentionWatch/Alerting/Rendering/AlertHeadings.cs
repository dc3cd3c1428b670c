namespace MentionWatch.Alerting.Rendering;

/// <summary>Headings of the parts of a long alert.</summary>
internal sealed record AlertHeadings(string Why, string FirstPost, string Posts, string Do, string Dont, string OpenPost);
