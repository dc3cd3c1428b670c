using MentionWatch.Tests.Style;

namespace MentionWatch.Tests.Classification;

/// <summary>A test that needs the labelled texts beside the repository; it is shown as skipped where they are not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute()
    {
        if (Folder is null)
        {
            Skip = "There is no ../shared/data beside the repository.";
        }
    }

    /// <summary>The folder of labelled texts, where it is there.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var directory = Repository.Root.Parent; directory is not null; directory = directory.Parent)
        {
            var data = Path.Combine(directory.FullName, "shared", "data");
            if (File.Exists(Path.Combine(data, "sentiment.dev.tsv")))
            {
                return data;
            }
        }

        return null;
    }
}
