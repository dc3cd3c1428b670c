using System.Text;
using System.Text.Json;
using MentionWatch.Core.Classification;

namespace MentionWatch.Classification.Streaming;

/// <summary>Classifies lines of JSON in batches and writes the answers in the order of the lines.</summary>
internal sealed class JsonLinesClassifier(IMentionClassifier classifier, string? language)
{
    private const int BatchSize = 2048;

    private readonly List<TextToClassify> _batch = new(BatchSize);
    private readonly Verdict[] _verdicts = new Verdict[BatchSize];
    private readonly StringBuilder _answers = new();

    /// <summary>Reads to the end of the input; the answers to all lines before a malformed one are written first.</summary>
    /// <exception cref="ClassificationException">A line is malformed; it is named by number.</exception>
    public async Task RunAsync(TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        for (var number = 1; await NextLineAsync(input, output, cancellationToken) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                if (!TryParse(line, out var text, out var mistake))
                {
                    await AnswerAsync(output, cancellationToken);
                    throw new ClassificationException($"stdin:{number}: {mistake}");
                }

                _batch.Add(text);
            }
        }

        await AnswerAsync(output, cancellationToken);
    }

    /// <summary>Answers what is there before it waits for more, so that a slow writer is not kept waiting for a full batch.</summary>
    private async ValueTask<string?> NextLineAsync(TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        var next = input.ReadLineAsync(cancellationToken);
        if (_batch.Count == BatchSize || !next.IsCompleted)
        {
            await AnswerAsync(output, cancellationToken);
        }

        return await next;
    }

    private bool TryParse(string line, out TextToClassify text, out string mistake)
    {
        (text, mistake) = (default, "a line must be a JSON object with a \"text\", such as {\"text\":\"...\",\"lang\":\"es\"}.");
        try
        {
            if (JsonSerializer.Deserialize(line, ClassifyJson.Default.ClassifyRequest) is { Text: { } found } request)
            {
                text = new TextToClassify(found, request.Lang ?? language);
                return true;
            }
        }
        catch (JsonException error)
        {
            mistake = $"the line is not valid JSON of this shape at byte {error.BytePositionInLine}: {mistake}";
        }

        return false;
    }

    private async Task AnswerAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await classifier.ClassifyAsync(_batch.ToArray(), _verdicts, cancellationToken);
        foreach (var verdict in _verdicts.AsSpan(0, _batch.Count))
        {
            _answers.Append(JsonSerializer.Serialize(ClassifyAnswer.Of(verdict), ClassifyJson.Default.ClassifyAnswer)).Append('\n');
        }

        await output.WriteAsync(_answers, cancellationToken);
        await output.FlushAsync(cancellationToken);
        _answers.Clear();
        _batch.Clear();
    }
}
