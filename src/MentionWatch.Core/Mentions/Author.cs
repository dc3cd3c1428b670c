namespace MentionWatch.Core.Mentions;

/// <summary>Who wrote a mention. Every part may be missing: some sources hide authors.</summary>
/// <param name="Id">The source's identifier of the account.</param>
/// <param name="Name">Display name.</param>
/// <param name="Handle">Handle without a leading <c>@</c>.</param>
/// <param name="Followers">Size of the audience, when known.</param>
public sealed record Author(string? Id = null, string? Name = null, string? Handle = null, long? Followers = null)
{
    /// <summary>Nobody known.</summary>
    public static Author Unknown { get; } = new();

    /// <summary>What tells two authors apart: the identifier, else the handle, else the name; <see langword="null"/> when nothing is known.</summary>
    public string? Identity => Id ?? Handle ?? Name;
}
