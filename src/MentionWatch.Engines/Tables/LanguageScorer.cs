using System.Runtime.Intrinsics;
using MentionWatch.Engines.Convolution;
using MentionWatch.Engines.Linear;
using MentionWatch.Engines.Tokenization;

namespace MentionWatch.Engines.Tables;

/// <summary>From a text to the log-odds of one language's models; every word is looked up once for both.</summary>
internal sealed class LanguageScorer(LanguageModel model)
{
    private readonly LinearScorer _linear = new(model.Linear, model.Lexicons);
    private readonly ConvolutionScorer _convolution = new(model.Convolution, model.Vocabulary.Count);

    /// <summary>Scores a text: negative, neutral, positive, complaint.</summary>
    public Vector128<float> Score(TokenizedText text)
    {
        Span<int> words = stackalloc int[WordList.Most];
        words = words[..text.Words.Count];
        var keys = text.Words.Keys;
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = model.Vocabulary.IndexOf(keys[i]);
            if (i < ConvolutionShape.MostWords)
            {
                _convolution.Prefetch(words[i]);
            }
        }

        return _linear.Score(text, words) + _convolution.Score(words, text.Words.Traits);
    }
}
