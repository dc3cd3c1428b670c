using MentionWatch.Engines.Lexicons;
using MentionWatch.Engines.Linear;
using Microsoft.ML.Data;

namespace MentionWatch.Engines.Pipeline;

/// <summary>Names of the columns of a pipeline; the records below are its rows where code of ours makes or reads them.</summary>
internal static class PipelineColumns
{
    public const string Text = nameof(TextRow.Text);
    public const string Hashed = nameof(HashedRow.Hashed);
    public const string Words = nameof(HashedRow.Words);
    public const string Rows = nameof(WordRows.Rows);
    public const string Lexicons = nameof(ConvolutionRow.Lexicons);
    public const string ConvolutionSentiment = nameof(ConvolutionRow.ConvolutionSentiment);
    public const string ConvolutionComplaint = nameof(ConvolutionRow.ConvolutionComplaint);
    public const string Features = nameof(Features);
    public const string LinearEvidence = nameof(LinearEvidence);
    public const string Evidence = nameof(Evidence);
    public const string Label = nameof(Label);
    public const string Weight = nameof(Weight);
    public const string Score = nameof(Score);
    public const string Probability = nameof(Probability);
}

/// <summary>The input of every pipeline.</summary>
internal sealed class TextRow
{
    /// <summary>A text as somebody wrote it.</summary>
    public string Text { get; set; } = "";
}

/// <summary>The hashed features of a text and the keys of its words.</summary>
internal sealed class HashedRow
{
    /// <summary>The key of the net's constants, then one key a word.</summary>
    public VBuffer<uint> Words { get; set; }

    [VectorType(FeatureVector.HashedLength)]
    public VBuffer<float> Hashed { get; set; }
}

/// <summary>A text with what the pipeline knows of its words.</summary>
internal sealed class WordRows
{
    public string Text { get; set; } = "";

    /// <summary>Packed by <see cref="WordTable"/>: the net's constants, then a row a word, empty for a word that is not known.</summary>
    public VBuffer<ReadOnlyMemory<char>> Rows { get; set; }
}

/// <summary>What the convolutional net and the lexicons say of a text.</summary>
internal sealed class ConvolutionRow
{
    [VectorType(LexiconSummary.Features)]
    public VBuffer<float> Lexicons { get; set; }

    /// <summary>Log-odds of negative and of positive against neutral.</summary>
    [VectorType(2)]
    public float[] ConvolutionSentiment { get; set; } = [];

    /// <summary>Log-odds of a complaint.</summary>
    [VectorType(1)]
    public float[] ConvolutionComplaint { get; set; } = [];
}

/// <summary>Probabilities of the three sentiments, as a learner gives them.</summary>
internal sealed class SentimentScoreRow
{
    [VectorType(3)]
    public float[] Score { get; set; } = [];
}

/// <summary>Score of a complaint, as a learner gives it: log-odds.</summary>
internal sealed class ComplaintScoreRow
{
    public float Score { get; set; }
}

/// <summary>What the linear learner says of the sentiment: log-odds of negative and of positive against neutral.</summary>
internal sealed class SentimentEvidenceRow
{
    [VectorType(2)]
    public float[] LinearEvidence { get; set; } = [];
}
