namespace MentionWatch.Configuration.Rules;

/// <summary>Rules between the options of one subject; what one option alone must satisfy stands on its property.</summary>
internal interface IOptionsRule
{
    /// <summary>Appends what is wrong to the shared list.</summary>
    void Check(MentionWatchOptions options, Mistakes mistakes);
}
