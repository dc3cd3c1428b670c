using MentionWatch.Core.Mentions.Folding;

namespace MentionWatch.Core.Tests.Mentions;

public sealed class CharacterFoldingTests
{
    [Theory]
    [InlineData('Á', 'a')]
    [InlineData('ü', 'u')]
    [InlineData('Ñ', 'ñ')]
    [InlineData('\uFF21', 'a')]
    [InlineData('’', '\'')]
    [InlineData('“', '"')]
    [InlineData('\u00A0', ' ')]
    [InlineData('\n', ' ')]
    [InlineData('\u200B', CharacterFolding.Dropped)]
    [InlineData('\u0301', CharacterFolding.Dropped)]
    [InlineData('\uFE0F', CharacterFolding.Dropped)]
    [InlineData('ж', 'ж')]
    [InlineData('\uD83D', '\uD83D')]
    public void A_unit_is_folded_to_what_the_model_sees(char unit, char folded) => CharacterFolding.Fold(unit).ShouldBe(folded);

    [Fact]
    public void Folding_a_folded_unit_changes_nothing()
        => Enumerable.Range(0, char.MaxValue + 1).Select(unit => (char)unit)
            .Where(unit => CharacterFolding.Fold(CharacterFolding.Fold(unit)) != CharacterFolding.Fold(unit))
            .ShouldBeEmpty();
}
