using MentionWatch.Core.Mentions;

namespace MentionWatch.Core.Tests;

public sealed class StableHashTests
{
    [Fact]
    public void A_pair_is_told_from_the_same_letters_split_elsewhere()
        => StableHash.Of("ab", "c").ShouldNotBe(StableHash.Of("a", "bc"));

    [Fact]
    public void The_value_never_changes_because_keys_in_redis_depend_on_it()
        => StableHash.Of("acme").ShouldBe(1372038925648144367UL);
}
