using MentionWatch.Core.Classification.Reading;

namespace MentionWatch.Core.Tests.Classification.Reading;

public sealed class ReadTextTests
{
    [Theory]
    [InlineData("Qué  ASCO!!! #NoVuelvo", " que asco!!! #novuelvo ")]
    [InlineData("goooooal 😂😂😂😂😂 1000000", " gooal 😂😂😂 1000000 ")]
    [InlineData("...........", " ... ")]
    [InlineData("", " ")]
    [InlineData("\uD83D alone \uDE00", " \uD83D alone \uDE00 ")]
    [InlineData("рaypаl ОК", " paypal ок ")]
    [InlineData("Москва", " москва ")]
    public void Characters_are_folded_and_shortened(string text, string characters) => new ReadText().Read(text).Characters.ToString().ShouldBe(characters);

    [Theory]
    [InlineData("don't stop", "don't|stop")]
    [InlineData("hi:) ok :'( x", "hi|:)|ok|:'(|x")]
    [InlineData("xdd <33 ^_^ -_- t_t :v", "xdd|<33|^_^|-_-|t_t|:v")]
    [InlineData("8/10, 4:30pm", "8|/|10|,|4|:|30pm")]
    [InlineData("@user: #tag_1 http", "@user|:|#tag_1|http")]
    [InlineData("no!?! va.. 😂a", "no|!?!|va|..|😂|a")]
    [InlineData("xdata test", "xdata|test")]
    public void Words_end_where_readers_see_them_end(string text, string words)
    {
        var read = new ReadText().Read(text);
        words.Split('|').Select(word => WordList.KeyOf(word)).ShouldBe(read.Words.Keys.ToArray());
    }

    [Fact]
    public void A_negation_reaches_three_words_and_no_further_than_its_clause()
    {
        Negated("it is not a very good day at all").ShouldBe([false, false, false, true, true, true, false, false, false]);
        Negated("no, gracias").ShouldBe([false, true, false]);
    }

    [Fact]
    public void A_hashtag_is_parted_where_its_capitals_are()
    {
        var parts = new ReadText().Read("#WorstFlight2017 #nothing").Words.HashtagParts.ToArray();
        parts.ShouldBe([WordList.KeyOf("worst"), WordList.KeyOf("flight"), WordList.KeyOf("2017")]);
    }

    [Fact]
    public void Shouts_are_counted() => new ReadText().Read("I AM SO ANGRY at ABC-1 Today").Shouts.ShouldBe(2);

    [Fact]
    public void A_text_of_any_length_is_read_as_far_as_says_enough()
    {
        var read = new ReadText().Read(string.Concat(Enumerable.Repeat("muy mal 😂 ", 20_000)));
        read.Words.Count.ShouldBe(WordList.Most);
        read.Characters.Length.ShouldBeLessThan(FoldedText.Longest + 4);
    }

    private static bool[] Negated(string text) => [.. new ReadText().Read(text).Words.Traits.ToArray().Select(traits => (traits & WordTraits.Negated) != WordTraits.None)];
}
