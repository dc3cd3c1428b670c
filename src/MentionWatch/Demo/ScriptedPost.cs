namespace MentionWatch.Demo;

/// <summary>One post of the story.</summary>
/// <param name="At">Distance from the start of the story.</param>
/// <param name="Author">Handle.</param>
/// <param name="Followers">Audience of the author.</param>
/// <param name="Language">Language of the text.</param>
/// <param name="Text">What it says.</param>
/// <param name="Named">Whether the plot names it, so that the audience reads it in full.</param>
internal sealed record ScriptedPost(TimeSpan At, string Author, long Followers, string Language, string Text, bool Named = true);
