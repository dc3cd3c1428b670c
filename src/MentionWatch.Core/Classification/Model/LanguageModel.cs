using MentionWatch.Core.Classification.Convolution;
using MentionWatch.Core.Classification.Embedding;
using MentionWatch.Core.Classification.Lexicons;
using MentionWatch.Core.Classification.Linear;

namespace MentionWatch.Core.Classification.Model;

/// <summary>All that was learnt for one language; calibration is part of scales and constants.</summary>
internal sealed record LanguageModel(Vocabulary Vocabulary, LexiconScores Lexicons, LinearTable Linear, ConvolutionTable Convolution);
