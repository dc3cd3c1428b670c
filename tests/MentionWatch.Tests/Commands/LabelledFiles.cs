using System.IO.Compression;

namespace MentionWatch.Tests.Commands;

/// <summary>Files of invented labelled texts in a directory of their own.</summary>
internal sealed class LabelledFiles : IDisposable
{
    private const string Header = "lang\tsentiment\tcomplaint\tsource\ttext";
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("mentionwatch-texts-");

    public string Root => _directory.FullName;

    /// <summary>Sentiment of 60 texts.</summary>
    public string Sentiment => Write("sentiment.tsv", [Header, .. Rows("-")]);

    /// <summary>Sentiment and complaint of 60 texts.</summary>
    public string Complaint => Write("complaint.tsv", [Header, .. Rows(null)]);

    public string Write(string name, IEnumerable<string> lines)
    {
        var path = Path.Combine(Root, name);
        File.WriteAllLines(path, lines);
        return path;
    }

    public string WriteCompressed(string name, IEnumerable<string> lines)
    {
        var path = Path.Combine(Root, name);
        using var writer = new StreamWriter(new GZipStream(File.Create(path), CompressionLevel.Fastest));
        foreach (var line in lines)
        {
            writer.WriteLine(line);
        }

        return path;
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static IEnumerable<string> Rows(string? complaint) => Enumerable.Range(0, 10).SelectMany(i => new[]
    {
        $"es\tnegative\t{complaint ?? "1"}\tshop\tqué asco de tienda {i}, pésima", $"es\tpositive\t{complaint ?? "0"}\tshop\tme encanta la tienda {i}, gracias",
        $"es\tneutral\t{complaint ?? "0"}\tnews\tla tienda {i} abre hoy", $"en\tnegative\t{complaint ?? "1"}\tshop\tworst shop {i}, awful",
        $"en\tpositive\t{complaint ?? "0"}\tshop\tlove shop {i}, thank you", $"en\tneutral\t{complaint ?? "0"}\tnews\tshop {i} opens today",
    });
}
