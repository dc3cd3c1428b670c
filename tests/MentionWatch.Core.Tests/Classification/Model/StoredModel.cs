using MentionWatch.Engines.Learning;
using MentionWatch.Engines.Tables;
using MentionWatch.Engines.Training;

namespace MentionWatch.Core.Tests.Classification.Model;

/// <summary>A model as the bytes of its files.</summary>
internal static class StoredModel
{
    public static byte[] Bytes(Dictionary<string, byte[]> files) => [.. files.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => file.Value)];

    public static Dictionary<string, byte[]> Train(TextModelTrainingOptions options, TrainingTexts texts)
    {
        var streams = ModelFiles.Names.ToDictionary(name => name, _ => new MemoryStream(), StringComparer.Ordinal);
        new TextModelTrainer(options).Train(texts, name => streams[name], progress: null, CancellationToken.None);
        return streams.ToDictionary(stream => stream.Key, stream => stream.Value.ToArray(), StringComparer.Ordinal);
    }

    public static TextModel Read(Dictionary<string, byte[]> files) => ModelFiles.ReadTables(name => new MemoryStream(files[name]));
}
