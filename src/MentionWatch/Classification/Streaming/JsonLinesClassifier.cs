using System.Buffers;
using System.Text;
using System.Text.Json;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Classification.Explanations;

namespace MentionWatch.Classification.Streaming;

/// <summary>Classifies lines of JSON in batches and writes the answers in the order of the lines.</summary>
/// <param name="classifier">The engine.</param>
/// <param name="explainer">Names the words that decided, when asked to.</param>
/// <param name="language">Language of the texts that declare none.</param>
/// <param name="error">Receives one message for each malformed line, with its number.</param>
internal sealed class JsonLinesClassifier(IMentionClassifier classifier, IVerdictExplainer? explainer, string? language, TextWriter error) : IDisposable
{
    private const int BatchSize = 2048;
    private const int InputBuffer = 1 << 18;
    private const string Shape = "a line must be a JSON object with a \"text\", such as {\"text\":\"...\",\"lang\":\"es\"}.";

    private readonly TextToClassify[] _texts = new TextToClassify[BatchSize];
    private readonly Range[] _ids = new Range[BatchSize];
    private readonly Verdict[] _verdicts = new Verdict[BatchSize];
    private readonly ArrayBufferWriter<byte> _idBytes = new();
    private readonly AnswerWriter _answers = new();
    private byte[] _buffer = new byte[InputBuffer];
    private int _start, _end, _searched, _count, _number;
    private bool _isWhole = true, _isAfterReturn;

    /// <summary>Reads to the end of the input; a malformed line is reported and gets no answer.</summary>
    /// <returns>Whether every line could be answered.</returns>
    public async Task<bool> RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        int read;
        do
        {
            read = await ReadAsync(input, output, cancellationToken);
            while (TakeLines(isLast: read == 0))
            {
                await AnswerAsync(output, cancellationToken);
            }
        }
        while (read > 0);

        await AnswerAsync(output, cancellationToken);
        return _isWhole;
    }

    public void Dispose() => _answers.Dispose();

    /// <summary>Answers what is there while it waits for more, so that a slow writer is not kept waiting for a full batch.</summary>
    private async ValueTask<int> ReadAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        MakeRoom();
        var next = input.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        if (!next.IsCompleted)
        {
            await AnswerAsync(output, cancellationToken);
        }

        var read = await next;
        _end += read;
        return read;
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            (_start, _end, _searched) = (0, _end - _start, _searched - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }
    }

    /// <summary>Takes the lines that have been read whole.</summary>
    /// <returns>Whether the batch is full, so that there may be more of them.</returns>
    private bool TakeLines(bool isLast)
    {
        while (_count < BatchSize && TryFindEnd(isLast, out var end))
        {
            var line = _buffer.AsSpan(_start..end);
            _start = _searched = Math.Min(end + 1, _end);
            Take(line);
        }

        return _count == BatchSize;
    }

    /// <summary>A line ends in a line feed, in a carriage return, in both, or with the input.</summary>
    private bool TryFindEnd(bool isLast, out int end)
    {
        if (_isAfterReturn && _start < _end)
        {
            _isAfterReturn = false;
            _start = _searched = _buffer[_start] == '\n' ? _start + 1 : _start;
        }

        var found = _buffer.AsSpan(_searched.._end).IndexOfAny((byte)'\n', (byte)'\r');
        end = found < 0 ? _end : _searched + found;
        _searched = end;
        _isAfterReturn |= found >= 0 && _buffer[end] == '\r';
        return found >= 0 || (isLast && _start < _end);
    }

    private void Take(ReadOnlySpan<byte> line)
    {
        if (++_number == 1 && line.StartsWith(Encoding.UTF8.Preamble))
        {
            line = line[Encoding.UTF8.Preamble.Length..];
        }

        if (!IsBlank(line) && !TryAdd(line, out var mistake))
        {
            _isWhole = false;
            error.WriteLine($"stdin:{_number}: {mistake}");
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line)
        => line.IsEmpty || (line[0] != '{' && string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(line)));

    private bool TryAdd(ReadOnlySpan<byte> line, out string mistake)
    {
        mistake = Shape;
        try
        {
            var request = RequestReader.Read(line);
            if (request.Text is { } text)
            {
                var start = _idBytes.WrittenCount;
                _idBytes.Write(request.Id);
                _texts[_count] = new TextToClassify(text, request.Language ?? language);
                _ids[_count++] = start.._idBytes.WrittenCount;
                return true;
            }
        }
        catch (JsonException problem)
        {
            mistake = $"the line is not valid JSON of this shape at byte {problem.BytePositionInLine}: {Shape}";
        }

        return false;
    }

    private async ValueTask AnswerAsync(Stream output, CancellationToken cancellationToken)
    {
        if (_count == 0)
        {
            return;
        }

        await classifier.ClassifyAsync(_texts.AsMemory(0, _count), _verdicts.AsMemory(0, _count), cancellationToken);
        for (var i = 0; i < _count; i++)
        {
            _answers.Write(_idBytes.WrittenSpan[_ids[i]], _verdicts[i], explainer?.Explain(_texts[i]));
        }

        await output.WriteAsync(_answers.Lines, cancellationToken);
        await output.FlushAsync(cancellationToken);
        _answers.Clear();
        _idBytes.ResetWrittenCount();
        _count = 0;
    }
}
