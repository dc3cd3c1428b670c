using MentionWatch.Core.Classification.Model;
using MentionWatch.Core.Classification.Model.Storage;

namespace MentionWatch.Core.Tests.Classification.Model;

/// <summary>A model as the bytes of its files.</summary>
internal static class StoredModel
{
    public static byte[] Bytes(TextModel model) => [.. Files(model).OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => file.Value)];

    public static Dictionary<string, byte[]> Files(TextModel model)
    {
        var streams = TextModelDirectory.Names.ToDictionary(name => name, _ => new MemoryStream(), StringComparer.Ordinal);
        TextModelDirectory.Write(model, name => streams[name]);
        return streams.ToDictionary(stream => stream.Key, stream => stream.Value.ToArray(), StringComparer.Ordinal);
    }

    public static TextModel Read(Dictionary<string, byte[]> files) => TextModelDirectory.Read(name => new MemoryStream(files[name]));
}
