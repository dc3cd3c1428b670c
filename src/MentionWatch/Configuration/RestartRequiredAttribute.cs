namespace MentionWatch.Configuration;

/// <summary>Marks an option that is read once, at the start; a change is announced and waits for the next one.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RestartRequiredAttribute : Attribute;
