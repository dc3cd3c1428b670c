using MentionWatch.Engines.Convolution;
using MentionWatch.Engines.Lexicons;
using MentionWatch.Engines.Linear;

namespace MentionWatch.Engines.Tables;

/// <summary>All that was learnt for one language; calibration is part of scales and constants.</summary>
internal sealed record LanguageModel(Vocabulary Vocabulary, LexiconScores Lexicons, LinearTable Linear, ConvolutionTable Convolution);
