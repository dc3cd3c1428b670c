using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Tests.Alerting.Rendering;

public sealed class LineFitTests
{
    private static readonly IPhrases English = Phrases.In("en");

    [Theory]
    [InlineData(11, 19, "(3 more lines left out)")]
    [InlineData(12, 19, "(4 more lines left out)")]
    [InlineData(8, 100, "(1 more line left out)")]
    public void What_does_not_fit_is_left_out_line_by_line_and_counted_exactly(int lines, int last, string note)
        => LineFit.Join([.. Enumerable.Range(1, lines).Select(line => new string('x', line == lines ? last : 19))], 200, English).Split('\n')[^1].ShouldBe(note);

    [Fact]
    public void What_belongs_together_is_left_out_together_and_counted_as_the_lines_it_is()
    {
        var fitted = LineFit.Join([new string('x', 50), "> " + new string('y', 50) + "\n> by somebody", "last"], 100, English);

        fitted.ShouldBe(new string('x', 50) + "\n(3 more lines left out)");
    }

    [Fact]
    public void What_fits_is_all_there() => LineFit.Join(["a", "b"], 3, English).ShouldBe("a\nb");
}
