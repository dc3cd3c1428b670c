using MentionWatch.Core.Mentions;

namespace MentionWatch.Sources.Json;

/// <summary>One mention that was read, or what is wrong with it and where.</summary>
internal readonly record struct MentionReading(Mention? Mention, string Path, string Problem)
{
    public static MentionReading Of(Mention mention) => new(mention, "", "");

    public static MentionReading Bad(string path, string problem) => new(Mention: null, path, problem);
}
