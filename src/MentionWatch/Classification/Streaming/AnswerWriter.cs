using System.Buffers;
using System.Text.Json;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Classification.Explanations;

namespace MentionWatch.Classification.Streaming;

/// <summary>Writes <c>classify</c>'s answers, each a line of JSON.</summary>
internal sealed class AnswerWriter : IDisposable
{
    private const int Decimals = 3;

    private static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText SentimentName = JsonEncodedText.Encode("sentiment");
    private static readonly JsonEncodedText Complaint = JsonEncodedText.Encode("complaint");
    private static readonly JsonEncodedText Language = JsonEncodedText.Encode("language");
    private static readonly JsonEncodedText Scores = JsonEncodedText.Encode("scores");
    private static readonly JsonEncodedText Negative = JsonEncodedText.Encode("negative");
    private static readonly JsonEncodedText Neutral = JsonEncodedText.Encode("neutral");
    private static readonly JsonEncodedText Positive = JsonEncodedText.Encode("positive");
    private static readonly JsonEncodedText Explanation = JsonEncodedText.Encode("explanation");
    private static readonly JsonEncodedText Word = JsonEncodedText.Encode("word");

    private readonly ArrayBufferWriter<byte> _lines = new();
    private readonly Utf8JsonWriter _json;

    public AnswerWriter() => _json = new Utf8JsonWriter(_lines, new JsonWriterOptions { SkipValidation = true });

    /// <summary>What is written since the last <see cref="Clear"/>.</summary>
    public ReadOnlyMemory<byte> Lines => _lines.WrittenMemory;

    /// <summary>Writes the answer to one text.</summary>
    /// <param name="id">JSON of the <c>id</c> of the line that is answered; empty when it had none.</param>
    /// <param name="verdict">What is said of it.</param>
    /// <param name="explanation">The words that decided, when asked for.</param>
    public void Write(ReadOnlySpan<byte> id, in Verdict verdict, IReadOnlyList<WordEffect>? explanation)
    {
        _json.WriteStartObject();
        if (!id.IsEmpty)
        {
            _json.WritePropertyName(Id);
            _json.WriteRawValue(id, skipInputValidation: true);
        }

        _json.WriteString(SentimentName, NameOf(verdict.Sentiment));
        _json.WriteBoolean(Complaint, verdict.IsComplaint);
        _json.WriteString(Language, verdict.Language);
        WriteScores(verdict.Scores);
        if (explanation is not null)
        {
            WriteExplanation(explanation);
        }

        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _lines.Write("\n"u8);
    }

    public void Clear() => _lines.ResetWrittenCount();

    public void Dispose() => _json.Dispose();

    private static JsonEncodedText NameOf(Sentiment sentiment) => sentiment switch
    {
        Sentiment.Negative => Negative,
        Sentiment.Neutral => Neutral,
        _ => Positive,
    };

    private void WriteScores(in VerdictScores scores)
    {
        _json.WriteStartObject(Scores);
        _json.WriteNumber(Negative, scores.Negative);
        _json.WriteNumber(Neutral, scores.Neutral);
        _json.WriteNumber(Positive, scores.Positive);
        _json.WriteNumber(Complaint, scores.Complaint);
        _json.WriteEndObject();
    }

    private void WriteExplanation(IReadOnlyList<WordEffect> explanation)
    {
        _json.WriteStartArray(Explanation);
        foreach (var effect in explanation)
        {
            _json.WriteStartObject();
            _json.WriteString(Word, effect.Word);
            _json.WriteNumber(SentimentName, MathF.Round(effect.Sentiment, Decimals));
            _json.WriteNumber(Complaint, MathF.Round(effect.Complaint, Decimals));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }
}
