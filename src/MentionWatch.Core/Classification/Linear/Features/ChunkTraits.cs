namespace MentionWatch.Core.Classification.Linear.Features;

/// <summary>How a chunk was written.</summary>
[Flags]
internal enum ChunkTraits
{
    None = 0,

    /// <summary>Most of it is in capitals.</summary>
    Shouted = 1,

    /// <summary>A letter or sign was repeated for emphasis.</summary>
    Stretched = 2,
}
