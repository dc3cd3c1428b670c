using System.Text;
using System.Text.Json;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Classification.Explanations;

namespace MentionWatch.Classification.Streaming;

/// <summary>Classifies lines of JSON in batches and writes the answers in the order of the lines.</summary>
/// <param name="classifier">The engine.</param>
/// <param name="explainer">Names the words that decided, when asked to.</param>
/// <param name="language">Language of the texts that declare none.</param>
/// <param name="error">Is told every line that is malformed, by its number.</param>
internal sealed class JsonLinesClassifier(IMentionClassifier classifier, IVerdictExplainer? explainer, string? language, TextWriter error)
{
    private const int BatchSize = 2048;

    private readonly List<TextToClassify> _batch = new(BatchSize);
    private readonly List<JsonElement?> _ids = new(BatchSize);
    private readonly Verdict[] _verdicts = new Verdict[BatchSize];
    private readonly StringBuilder _answers = new();

    /// <summary>Reads to the end of the input; a malformed line is told and has no answer.</summary>
    /// <returns>Whether every line could be answered.</returns>
    public async Task<bool> RunAsync(TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        var isWhole = true;
        for (var number = 1; await NextLineAsync(input, output, cancellationToken) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line) && !TryAdd(line, out var mistake))
            {
                isWhole = false;
                await error.WriteLineAsync($"stdin:{number}: {mistake}");
            }
        }

        await AnswerAsync(output, cancellationToken);
        return isWhole;
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

    private bool TryAdd(string line, out string mistake)
    {
        mistake = "a line must be a JSON object with a \"text\", such as {\"text\":\"...\",\"lang\":\"es\"}.";
        try
        {
            if (JsonSerializer.Deserialize(line, ClassifyJson.Default.ClassifyRequest) is { Text: { } found } request)
            {
                _batch.Add(new TextToClassify(found, request.Lang ?? language));
                _ids.Add(request.Id);
                return true;
            }
        }
        catch (JsonException problem)
        {
            mistake = $"the line is not valid JSON of this shape at byte {problem.BytePositionInLine}: {mistake}";
        }

        return false;
    }

    private async Task AnswerAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await classifier.ClassifyAsync(_batch.ToArray(), _verdicts, cancellationToken);
        foreach (var (index, id) in _ids.Index())
        {
            var answer = ClassifyAnswer.Of(_verdicts[index], explainer?.Explain(_batch[index])) with { Id = id };
            _answers.Append(JsonSerializer.Serialize(answer, ClassifyJson.Default.ClassifyAnswer)).Append('\n');
        }

        await output.WriteAsync(_answers, cancellationToken);
        await output.FlushAsync(cancellationToken);
        _answers.Clear();
        _batch.Clear();
        _ids.Clear();
    }
}
