using System.Text.Json;
using MentionWatch.Core.Classification;

namespace MentionWatch.Classification.Streaming;

/// <summary>Classifies lines of JSON in batches and writes the answers in the order of the lines.</summary>
internal sealed class JsonLinesClassifier(IMentionClassifier classifier, string? language)
{
    private const int BatchSize = 2048;

    private readonly List<TextToClassify> _batch = new(BatchSize);
    private readonly Verdict[] _verdicts = new Verdict[BatchSize];

    /// <summary>Reads to the end of the input; the answers to all lines before a malformed one are written first.</summary>
    /// <exception cref="ClassificationException">A line is malformed; it is named by number.</exception>
    public async Task RunAsync(TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        var number = 0;
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (!TryParse(line, out var text, out var mistake))
            {
                await AnswerAsync(output, cancellationToken);
                throw new ClassificationException($"stdin:{number}: {mistake}");
            }

            _batch.Add(text);
            if (_batch.Count == BatchSize)
            {
                await AnswerAsync(output, cancellationToken);
            }
        }

        await AnswerAsync(output, cancellationToken);
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
        for (var i = 0; i < _batch.Count; i++)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(ClassifyAnswer.Of(_verdicts[i]), ClassifyJson.Default.ClassifyAnswer));
        }

        _batch.Clear();
        await output.FlushAsync(cancellationToken);
    }
}
