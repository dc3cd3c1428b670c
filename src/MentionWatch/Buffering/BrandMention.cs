using MentionWatch.Core.Mentions;

namespace MentionWatch.Buffering;

/// <summary>A mention and the brand it is about; a text that names two brands is two of these.</summary>
internal sealed record BrandMention(string Brand, Mention Mention);
