using System.Globalization;
using Spectre.Console;

namespace MentionWatch.Classification.Reports;

/// <summary>An evaluation for people: measures, classes with their confusions, groups.</summary>
internal static class ReportTables
{
    public static void Write(EvaluationReport report, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Write(Measures(report));
        console.Write(Classes(report));
    }

    private static Table Measures(EvaluationReport report)
    {
        var table = Numbers(new Table(), report.Task, "n", "macro-F1", "macro-recall", "accuracy", "AUC");
        table.AddRow("all", Count(report.N), Share(report.MacroF1), Share(report.MacroRecall), Share(report.Accuracy), Share(report.Auc));
        foreach (var (name, group) in report.Groups)
        {
            table.AddRow(
                Markup.Escape(name), Count(group.N), Share(group.MacroF1), Share(group.MacroRecall), Share(group.Accuracy), Share(group.Auc));
        }

        return table;
    }

    private static Table Classes(EvaluationReport report)
    {
        var table = Numbers(new Table(), "truth", ["n", "precision", "recall", "F1", .. report.PerClass.Keys.Select(name => $"said {name}")]);
        foreach (var (name, measures) in report.PerClass)
        {
            table.AddRow([
                name, Count(measures.Support), Share(measures.Precision), Share(measures.Recall), Share(measures.F1),
                .. measures.Predicted.Values.Select(Count)]);
        }

        return table;
    }

    private static Table Numbers(Table table, string first, params string[] others)
    {
        table.Border(TableBorder.Simple).AddColumn(first);
        foreach (var name in others)
        {
            table.AddColumn(name, column => column.RightAligned());
        }

        return table;
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Share(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);
}
