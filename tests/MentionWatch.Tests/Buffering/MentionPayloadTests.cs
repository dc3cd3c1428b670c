using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Buffering;
using MentionWatch.Buffering.Payloads;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Tests.Buffering;

public sealed class MentionPayloadTests
{
    private static readonly Gen<string?> Texts = ArbMap.Default.GeneratorFor<string>().Select(text => text is null ? null : new string([.. text.Where(unit => !char.IsSurrogate(unit))]));

    [Fact]
    public void A_mention_is_read_as_it_was_written()
        => Prop.ForAll(Mentions().ToArbitrary(), mention =>
        {
            var payload = MentionPayload.Encode(mention, new PayloadWriter());
            return MentionPayload.Decode(payload) == mention;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_mention_cut_anywhere_is_refused()
    {
        var payload = MentionPayload.Encode(new BrandMention("acme", Support.Some.Mention(1, Support.Some.Now, "¡Qué vergüenza! 👎")), new PayloadWriter());
        for (var length = 0; length < payload.Length; length++)
        {
            Should.Throw<FormatException>(() => MentionPayload.Decode(payload.AsSpan(0, length)));
        }
    }

    private static Gen<BrandMention> Mentions()
        => Gen.ArrayOf(Texts, 9).SelectMany(_ => Gen.ArrayOf(ArbMap.Default.GeneratorFor<long>(), 8), Build);

    private static BrandMention Build(string?[] texts, long[] numbers) => new(texts[0] ?? "", new Mention
    {
        Source = texts[1] ?? "",
        Id = texts[2] ?? "",
        Text = texts[3] ?? "",
        Url = texts[4],
        Language = texts[5],
        ParentId = texts[6],
        RootId = texts[7],
        Author = new Author(texts[8], texts[4], texts[5], numbers[0] % 2 == 0 ? numbers[1] : null),
        CreatedAt = Support.Some.Now.AddTicks(numbers[2] % 1_000_000_000_000),
        FetchedAt = Support.Some.Now.AddTicks(numbers[3] % 1_000_000_000_000),
        EditedAt = numbers[4] % 2 == 0 ? Support.Some.Now.AddTicks(numbers[5] % 1_000_000_000) : null,
        Kind = (MentionKind)Math.Abs(numbers[6] % 5),
        Rating = numbers[6] % 3 == 0 ? 4 : null,
        Engagement = numbers[7] % 2 == 0 ? new Engagement(numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]) : null,
        Backfill = numbers[7] % 3 == 0,
        Undated = numbers[6] % 4 == 0,
    });
}
