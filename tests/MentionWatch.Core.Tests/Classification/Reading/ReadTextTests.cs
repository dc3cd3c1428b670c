using MentionWatch.Engines.Tokenization;

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
    public void Characters_are_folded_and_shortened(string text, string characters) => new TokenizedText().Read(text).Characters.ToString().ShouldBe(characters);

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
        var read = new TokenizedText().Read(text);
        words.Split('|').Select(word => WordList.KeyOf(word)).ShouldBe(read.Words.Keys.ToArray());
    }

    [Fact]
    public void A_negation_reaches_three_words_and_no_further_than_its_clause()
    {
        Negated("it is not a very long day at all").ShouldBe([false, false, false, true, true, true, false, false, false]);
        Negated("no, gracias").ShouldBe([false, true, false]);
    }

    [Theory]
    [InlineData("No está nada mal", "¬")]
    [InlineData("no me parece tan malo", "¬")]
    [InlineData("not BAD at all", "¬")]
    [InlineData("it isn't that bad", "it|¬")]
    [InlineData("sin ningún problema", "¤")]
    [InlineData("never had any issues", "¤")]
    [InlineData("It's not that great", "it's|¦")]
    [InlineData("no me gusta", "¦")]
    [InlineData("well, not bad at all, all good", "well|,|¬|,|all|good")]
    [InlineData("no, no está mal la comida", "no|,|¬|la|comida")]
    public void A_word_that_is_denied_is_another_word_down_to_its_letters(string text, string words)
    {
        var read = new TokenizedText().Read(text);
        read.Words.Keys.ToArray().ShouldBe(words.Split('|').Select(word => WordList.KeyOf(word)));
        string.Concat(read.Characters.ToArray()).ShouldMatch("(^| )[~]?[¬¤¦]~");
    }

    [Theory]
    [InlineData("no, mal", "no|,|mal")]
    [InlineData("no contestan, muy mal", "no|contestan|,|muy|mal")]
    [InlineData("no funciona mal servicio", "no|funciona|mal|servicio")]
    [InlineData("NO! bad service", "no|!|bad|service")]
    [InlineData("never been so bad", "never|been|so|bad")]
    [InlineData("#no bad", "#no|bad")]
    [InlineData("not only good but bad", "not|only|good|but|bad")]
    [InlineData("está mal", "esta|mal")]
    public void A_word_beside_a_negation_of_something_else_stays_what_it_is(string text, string words)
        => new TokenizedText().Read(text).Words.Keys.ToArray().ShouldBe(words.Split('|').Select(word => WordList.KeyOf(word)));

    [Fact]
    public void A_hashtag_is_parted_where_its_capitals_are()
    {
        var parts = new TokenizedText().Read("#WorstFlight2017 #nothing").Words.HashtagParts.ToArray();
        parts.ShouldBe([WordList.KeyOf("worst"), WordList.KeyOf("flight"), WordList.KeyOf("2017")]);
    }

    [Fact]
    public void Shouts_are_counted() => new TokenizedText().Read("I AM SO ANGRY at ABC-1 Today").Shouts.ShouldBe(2);

    [Fact]
    public void A_text_of_any_length_is_read_as_far_as_says_enough()
    {
        var read = new TokenizedText().Read(string.Concat(Enumerable.Repeat("muy mal 😂 ", 20_000)));
        read.Words.Count.ShouldBe(WordList.Most);
        read.Characters.Length.ShouldBeLessThan(FoldedText.Longest + 4);
    }

    private static bool[] Negated(string text) => [.. new TokenizedText().Read(text).Words.Traits.ToArray().Select(traits => (traits & WordTraits.Negated) != WordTraits.None)];
}
