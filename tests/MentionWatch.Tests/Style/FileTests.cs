using System.Text.RegularExpressions;

namespace MentionWatch.Tests.Style;

/// <summary>What is demanded of every source file.</summary>
public sealed partial class FileTests
{
    private const int LongestFile = 300;

    [Fact]
    public void No_file_has_more_than_300_lines()
        => Everything()
            .Where(file => file.Lines.Length > LongestFile)
            .Select(file => $"{file.Path} has {file.Lines.Length} lines: split it by reason")
            .ShouldBeEmpty();

    [Fact]
    public void Nothing_is_left_to_do_and_nothing_is_folded_away()
        => Everything()
            .Where(file => file.Path != "tests/MentionWatch.Tests/Style/FileTests.cs")
            .SelectMany(file => Matches(file, Leftover()))
            .ShouldBeEmpty();

    [Fact]
    public void A_suppressed_warning_has_its_reason_beside_it()
        => Everything().SelectMany(file => Matches(file, BareSuppression())).ShouldBeEmpty();

    private static IEnumerable<(string Path, string[] Lines)> Everything()
        => Repository.CSharp("src").Concat(Repository.CSharp("tests"));

    private static IEnumerable<string> Matches((string Path, string[] Lines) file, Regex pattern)
        => file.Lines.Index()
            .Where(line => pattern.IsMatch(line.Item))
            .Select(line => $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}");

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|^\s*#region|\basync void\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Leftover();

    [GeneratedRegex(@"^\s*#pragma warning disable(?!.*//\s*\w)|\[(assembly: )?(Unconditional)?SuppressMessage(?!.*Justification)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BareSuppression();
}
