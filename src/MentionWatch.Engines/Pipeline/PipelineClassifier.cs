using MentionWatch.Core.Classification;
using MentionWatch.Core.Mentions.Languages;
using MentionWatch.Engines.Tables;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace MentionWatch.Engines.Pipeline;

/// <summary>The engine <c>mlnet</c> as Microsoft.ML runs it: slower than the tables, and what they are measured against.</summary>
public sealed class PipelineClassifier : IMentionClassifier
{
    private readonly MLContext _context = new(seed: 1);
    private readonly Dictionary<string, (ITransformer Sentiment, ITransformer Complaint)> _pipelines = new(StringComparer.Ordinal);

    private PipelineClassifier()
    {
    }

    /// <inheritdoc/>
    public string Engine => "mlnet";

    /// <summary>Loads the pipelines of both languages.</summary>
    /// <param name="open">Opens a file of <see cref="ModelFiles"/> by name.</param>
    /// <exception cref="InvalidDataException">A file is no pipeline of this version, or damaged.</exception>
    public static PipelineClassifier Load(Func<string, Stream> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var classifier = new PipelineClassifier();
        PipelineLoader.Register(classifier._context);
        foreach (var language in new[] { LanguageTag.Spanish, LanguageTag.English })
        {
            classifier._pipelines[language] = (classifier.Load(open, ModelFiles.Sentiment(language)), classifier.Load(open, ModelFiles.Complaint(language)));
        }

        return classifier;
    }

    /// <inheritdoc/>
    public ValueTask ClassifyAsync(ReadOnlyMemory<TextToClassify> texts, Memory<Verdict> verdicts, CancellationToken cancellationToken)
    {
        string[] languages = [.. texts.Span.ToArray().Select(text => text.Language is { } known ? LanguageTag.Known(known) : LanguageDetector.Detect(text.Text))];
        foreach (var (language, pipelines) in _pipelines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Classify(texts.Span, verdicts.Span, [.. Enumerable.Range(0, languages.Length).Where(i => string.Equals(languages[i], language, StringComparison.Ordinal))], language, pipelines);
        }

        for (var i = 0; i < languages.Length; i++)
        {
            if (!_pipelines.ContainsKey(languages[i]))
            {
                verdicts.Span[i] = Verdict.Of(new VerdictScores(Negative: 0f, Neutral: 1f, Positive: 0f, Complaint: 0f), languages[i]);
            }
        }

        return ValueTask.CompletedTask;
    }

    private void Classify(
        ReadOnlySpan<TextToClassify> texts, Span<Verdict> verdicts, int[] chosen, string language, (ITransformer Sentiment, ITransformer Complaint) pipelines)
    {
        var rows = new List<TextRow>(chosen.Length);
        foreach (var i in chosen)
        {
            rows.Add(new TextRow { Text = texts[i].Text });
        }

        var data = _context.Data.LoadFromEnumerable(rows);
        var sentiments = pipelines.Sentiment.Transform(data).GetColumn<float[]>(PipelineColumns.Score);
        var complaints = pipelines.Complaint.Transform(data).GetColumn<float>(PipelineColumns.Probability);
        foreach (var (index, (sentiment, complaint)) in sentiments.Zip(complaints).Index())
        {
            verdicts[chosen[index]] = Verdict.Of(new VerdictScores(sentiment[0], sentiment[1], sentiment[2], complaint), language);
        }
    }

    private ITransformer Load(Func<string, Stream> open, string name)
    {
        using var stream = open(name);
        try
        {
            return _context.Model.Load(stream, out _);
        }
        catch (Exception error) when (error is not (IOException or InvalidDataException or UnauthorizedAccessException))
        {
            // What the library throws depends on where the damage is: format, argument, cast and reflection errors among others.
            throw new InvalidDataException($"{name} is damaged, or was not written by this version.", error);
        }
    }
}
