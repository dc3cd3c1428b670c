using MentionWatch.Buffering;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Sources.Ingest;

/// <summary>A pushed body that was read.</summary>
/// <param name="Mentions">What is new or changed.</param>
/// <param name="Deleted">What was deleted at its origin.</param>
/// <param name="Problems">What is wrong; when there is anything, nothing of the body is taken.</param>
internal sealed record IngestBatch(IReadOnlyList<Mention> Mentions, IReadOnlyList<DeletedMention> Deleted, IReadOnlyList<IngestProblem> Problems);
