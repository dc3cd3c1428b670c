using System.Globalization;
using Spectre.Console;

namespace MentionWatch.Classification.Reports;

/// <summary>A table of numbers with a column of names before them.</summary>
internal static class NumberTable
{
    public static Table Create(string first, params string[] numbers)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(first);
        foreach (var name in numbers)
        {
            table.AddColumn(name, column => column.RightAligned());
        }

        return table;
    }

    public static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    public static string Share(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);

    public static string Signed(double difference) => difference.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);
}
