using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Configuration;

namespace MentionWatch.Tests.Configuration;

public sealed class NearestNameTests
{
    private static readonly string[] Names = ["TimeZone", "Names", "Handles", "Hashtags"];

    [Theory]
    [InlineData("TimeZon", "TimeZone")]
    [InlineData("timezone", "TimeZone")]
    [InlineData("Nmaes", "Names")]
    [InlineData("Hashtag", "Hashtags")]
    [InlineData("Colour", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_suggested_and_a_far_one_is_not(string written, string? suggested)
        => NearestName.Of(written, Names).ShouldBe(suggested);

    [Fact]
    public void Two_neighbours_swapped_are_always_understood()
        => Prop.ForAll(
            Gen.Elements(Names).SelectMany(name => Gen.Choose(0, name.Length - 2).Select(at => (Name: name, At: at))).ToArbitrary(),
            typo =>
            {
                var letters = typo.Name.ToCharArray();
                (letters[typo.At], letters[typo.At + 1]) = (letters[typo.At + 1], letters[typo.At]);
                return NearestName.Of(new string(letters), Names) == typo.Name;
            }).QuickCheckThrowOnFailure();
}
