using System.Collections.Concurrent;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Mentions.Languages;
using MentionWatch.MLNet.Storage;
using Microsoft.ML;

namespace MentionWatch.MLNet;

/// <summary>The <c>mlnet</c> engine: n-grams and linear learners of Microsoft.ML, both questions in one pass.</summary>
/// <remarks>
/// A prediction engine serves one thread, and making one costs more than thousands of predictions: each batch borrows one, and there are as
/// many as there were batches at once.
/// </remarks>
internal sealed class MLNetClassifier : IMentionClassifier
{
    private static readonly VerdictScores NoEvidence = new(Negative: 0f, Neutral: 1f, Positive: 0f, Complaint: 0f);

    private readonly MLContext _context;
    private readonly MLNetModel _model;
    private readonly ConcurrentBag<PredictionEngine<TextRow, ScoredRow>> _idle = [];

    private MLNetClassifier(MLContext context, MLNetModel model) => (_context, _model) = (context, model);

    public string Engine => "mlnet";

    /// <summary>Reads a model that <c>train --engine mlnet</c> has written.</summary>
    /// <param name="stream">The file from its first byte on; it can be sought in.</param>
    /// <exception cref="InvalidDataException">It is not a model of this version, or damaged.</exception>
    public static MLNetClassifier Load(Stream stream)
    {
        var context = new MLContext();
        var classifier = new MLNetClassifier(context, MLNetModelFile.Read(context, stream));
        classifier._idle.Add(classifier.CreateEngine());
        return classifier;
    }

    public ValueTask ClassifyAsync(ReadOnlyMemory<TextToClassify> texts, Memory<Verdict> verdicts, CancellationToken cancellationToken)
    {
        var input = texts.Span;
        var output = verdicts.Span[..input.Length];
        var engine = _idle.TryTake(out var idle) ? idle : CreateEngine();
        for (var i = 0; i < input.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            output[i] = Classify(engine, input[i]);
        }

        _idle.Add(engine);
        return ValueTask.CompletedTask;
    }

    private Verdict Classify(PredictionEngine<TextRow, ScoredRow> engine, TextToClassify text)
    {
        var language = text.Language is null ? LanguageDetector.Detect(text.Text) : LanguageTag.Known(text.Language);
        if (ModelText.Of(text.Text) is not { } prepared)
        {
            return Verdict.Of(NoEvidence, language);
        }

        var scored = engine.Predict(new TextRow { Text = prepared });
        return Verdict.Of(SentimentTemperature.Apply(scored.SentimentScore, _model.Card.Temperature) with { Complaint = scored.Probability }, language);
    }

    private PredictionEngine<TextRow, ScoredRow> CreateEngine() => _context.Model.CreatePredictionEngine<TextRow, ScoredRow>(_model.Transformer);
}
