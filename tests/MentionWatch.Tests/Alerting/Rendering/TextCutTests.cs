using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Tests.Alerting.Rendering;

public sealed class TextCutTests
{
    private const string Family = "👩‍👩‍👧‍👦";

    [Fact]
    public void What_fits_is_left_alone() => TextCut.To("mudanza", 7, Missing).ShouldBe("mudanza");

    [Fact]
    public void What_is_missing_is_counted_as_people_count()
        => TextCut.To(string.Concat(Enumerable.Repeat(Family, 30)), 20, Missing).ShouldBe(string.Concat(Enumerable.Repeat(Family, 6)) + "…(+24)");

    [Fact]
    public void A_character_is_never_cut_in_two()
        => Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), picks =>
        {
            string[] pieces = [Family, "é", "e\u0301", "🇪🇸", "a", "ñ"];
            var text = string.Concat(picks.Select(pick => pieces[Math.Abs(pick % pieces.Length)]));
            var cut = TextCut.To(text, 10, _ => "");
            return text.StartsWith(cut, StringComparison.Ordinal) && (cut.Length == text.Length || StringInfo.ParseCombiningCharacters(text).Contains(cut.Length));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_limit_that_machines_count_holds()
        => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<byte>(), (text, limit) =>
            TextCut.ToUnits(text.Get + string.Concat(Enumerable.Repeat(Family, 20)), limit + 10, Missing).Length <= limit + 10).QuickCheckThrowOnFailure();

    private static string Missing(int count) => $"…(+{count})";
}
