using MentionWatch.Core.Mentions.Masking;
using MentionWatch.Engines.Convolution;
using MentionWatch.Engines.Lexicons;
using MentionWatch.Engines.Linear;
using MentionWatch.Engines.Tokenization;
using Microsoft.ML.Transforms;

namespace MentionWatch.Engines.Pipeline;

/// <summary>The convolutional net and the lexicons over the words of a text; the weights come with the words.</summary>
[CustomMappingFactoryAttribute(Name)]
internal sealed class ConvolutionMapping : CustomMappingFactory<WordRows, ConvolutionRow>
{
    public const string Name = "MentionWatch.Convolution";

    [ThreadStatic]
    private static FeatureVector? _vector;

    /// <inheritdoc/>
    public override Action<WordRows, ConvolutionRow> GetMapping() => Map;

    private static void Map(WordRows input, ConvolutionRow output)
    {
        using var visible = VisibleText.Of(input.Text);
        using var masked = TextMasker.MaskToBuffer(visible.Text);
        var text = TokenizedText.OfThread.Read(masked.Text);
        ReadOnlyMemory<char>[] rows = [.. input.Rows.DenseValues()];
        Span<int> words = stackalloc int[WordList.Most];
        words = words[..text.Words.Count];
        var table = WordTable.OfText(rows, words);
        var scores = new ConvolutionScorer(table.Convolution, table.Vocabulary.Count).Score(words, text.Words.Traits);
        output.ConvolutionSentiment = [scores[0] - scores[1], scores[2] - scores[1]];
        output.ConvolutionComplaint = [scores[3]];
        var lexicons = output.Lexicons;
        (_vector ??= new FeatureVector()).AddLexicons(text.Words, words, table.Lexicons, first: 0).MoveTo(ref lexicons, LexiconSummary.Features);
        output.Lexicons = lexicons;
    }
}
