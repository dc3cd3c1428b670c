using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Buffering.Payloads;

namespace MentionWatch.Tests.Buffering;

public sealed class EntryPayloadTests
{
    [Fact]
    public void An_entry_is_taken_apart_as_it_was_put_together()
        => Prop.ForAll(ArbMap.Default.ArbFor<byte[][]>(), mentions =>
        {
            var entry = new EntryPayload();
            foreach (var mention in mentions)
            {
                entry.Add(mention);
            }

            var read = EntryPayload.Split(entry.ToArray());
            return entry.Mentions == mentions.Length && read.Select(mention => Convert.ToHexString(mention.Span)).SequenceEqual(mentions.Select(Convert.ToHexString));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_entry_that_ends_too_early_is_one_value_and_nothing_of_it_is_lost()
    {
        byte[] damaged = [1, 7, 9, 7];

        EntryPayload.Split(damaged).Single().ToArray().ShouldBe(damaged);
    }
}
