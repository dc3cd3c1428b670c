using MentionWatch.Tests.Style;

namespace MentionWatch.Tests.Configuration;

/// <summary>Configurations with one mistake each; the first line of each file says what is to be said about it.</summary>
public sealed class RejectedTests
{
    private const string Comment = "// ";

    internal static readonly string Folder = Path.Combine(Repository.Root.FullName, "tests", "MentionWatch.Tests", "Configuration", "Rejected");

    public static TheoryData<string> Files => [.. new DirectoryInfo(Folder).EnumerateFiles("*.json").Select(file => file.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_mistake_is_told_with_its_path_and_how_to_mend_it(string file)
    {
        var path = Path.Combine(Folder, file);
        var expected = File.ReadLines(path).First()[Comment.Length..];

        var said = Load.File(path).Mistakes.ShouldHaveSingleItem().ToString();

        if (expected.EndsWith('*'))
        {
            said.ShouldStartWith(expected[..^1]);
        }
        else
        {
            said.ShouldBe(expected);
        }
    }
}
