using System.IO.Compression;
using System.Text.Json;
using Microsoft.ML;

namespace MentionWatch.MLNet.Storage;

/// <summary>The model as a file: the zip that Microsoft.ML saves, with <see cref="ModelCard"/> as one entry more.</summary>
/// <remarks>The time of saving is taken out of the zip, so that the same model has the same bytes.</remarks>
internal static class MLNetModelFile
{
    public const string Name = "mlnet.zip";

    private const string CardName = "mentionwatch.json";
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(MLNetModel model, Stream stream)
    {
        var context = new MLContext();
        using var saved = new MemoryStream();
        context.Model.Save(model.Transformer, context.Data.LoadFromEnumerable<TextRow>([]).Schema, saved);
        using var source = new ZipArchive(saved, ZipArchiveMode.Read);
        using var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in source.Entries)
        {
            using var content = entry.Open();
            Copy(content, target, entry.FullName);
        }

        using var card = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(model.Card, ModelCardJson.Default.ModelCard));
        Copy(card, target, CardName);
    }

    /// <summary>Reads a model.</summary>
    /// <param name="context">What will use it.</param>
    /// <param name="stream">The file from its first byte on; it can be sought in.</param>
    /// <exception cref="InvalidDataException">It is not a model of this version, or damaged.</exception>
    public static MLNetModel Read(MLContext context, Stream stream)
    {
        var card = ReadCard(stream);
        stream.Position = 0;
        try
        {
            return new MLNetModel(context.Model.Load(stream, out _), card);
        }
        catch (Exception error) when (error is not (IOException or InvalidDataException))
        {
            // What the library throws depends on where the damage is: format, argument, cast and reflection errors among others.
            throw new InvalidDataException("It is damaged, or was not written by this version.", error);
        }
    }

    private static void Copy(Stream content, ZipArchive target, string name)
    {
        var entry = target.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        using var output = entry.Open();
        content.CopyTo(output);
    }

    private static ModelCard ReadCard(Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        using var entry = archive.GetEntry(CardName)?.Open() ?? throw new InvalidDataException("It is not a model of the engine mlnet.");
        try
        {
            return JsonSerializer.Deserialize(entry, ModelCardJson.Default.ModelCard) is { Format: ModelCard.CurrentFormat } card
                ? card
                : throw new InvalidDataException("It was written by another version: train it again.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException("Its card is damaged.", error);
        }
    }
}
