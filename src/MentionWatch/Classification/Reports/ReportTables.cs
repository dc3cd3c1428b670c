using Spectre.Console;

namespace MentionWatch.Classification.Reports;

/// <summary>An evaluation for people: measures, classes with their confusions, groups, the difference from another model, the worst mistakes.</summary>
internal static class ReportTables
{
    public static void Write(EvaluationReport report, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Write(Measures(report));
        console.Write(Classes("all", report.PerClass));
        foreach (var (name, group) in report.Groups)
        {
            console.Write(Classes(name, group.PerClass));
        }

        if (report.Comparison is { } comparison)
        {
            console.Write(Differences(comparison));
        }

        if (report.Mistakes is { Count: > 0 } mistakes)
        {
            console.Write(Mistakes(mistakes));
        }
    }

    private static Table Measures(EvaluationReport report)
    {
        var table = NumberTable.Create(report.Task, "n", "macro-F1", "macro-recall", "accuracy", "AUC", "calibration error");
        table.AddRow(
            "all", NumberTable.Count(report.N), NumberTable.Share(report.MacroF1), NumberTable.Share(report.MacroRecall), NumberTable.Share(report.Accuracy),
            NumberTable.Share(report.Auc), NumberTable.Share(report.CalibrationError));
        foreach (var (name, group) in report.Groups)
        {
            table.AddRow(
                Markup.Escape(name), NumberTable.Count(group.N), NumberTable.Share(group.MacroF1), NumberTable.Share(group.MacroRecall),
                NumberTable.Share(group.Accuracy), NumberTable.Share(group.Auc), NumberTable.Share(group.CalibrationError));
        }

        return table;
    }

    private static Table Classes(string name, IReadOnlyDictionary<string, ClassReport> classes)
    {
        var table = NumberTable.Create($"{Markup.Escape(name)}: truth", ["n", "precision", "recall", "F1", .. classes.Keys.Select(said => $"said {said}")]);
        foreach (var (truth, measures) in classes)
        {
            table.AddRow([
                truth, NumberTable.Count(measures.Support), NumberTable.Share(measures.Precision), NumberTable.Share(measures.Recall), NumberTable.Share(measures.F1),
                .. measures.Predicted.Values.Select(NumberTable.Count)]);
        }

        return table;
    }

    private static Table Differences(ComparisonReport comparison)
    {
        var table = NumberTable.Create(
            Markup.Escape($"against {comparison.Model}"), "n", "macro-F1 there", "here", "difference", "95 % interval", "mended", "broken", "finding");
        foreach (var (name, difference) in comparison.Groups.Prepend(new KeyValuePair<string, DifferenceReport>("all", comparison.All)))
        {
            table.AddRow(
                Markup.Escape(name), NumberTable.Count(difference.N), NumberTable.Share(difference.Before), NumberTable.Share(difference.After),
                NumberTable.Signed(difference.Difference), $"{NumberTable.Signed(difference.Lower)} to {NumberTable.Signed(difference.Upper)}",
                NumberTable.Count(difference.Mended), NumberTable.Count(difference.Broken), difference.Finding);
        }

        return table;
    }

    private static Table Mistakes(IReadOnlyList<MistakeReport> mistakes)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("worst: label", "said", "sure", "source", "text");
        foreach (var mistake in mistakes)
        {
            table.AddRow(
                mistake.Label, mistake.Said, NumberTable.Share(mistake.Confidence), Markup.Escape(mistake.Source), Markup.Escape(mistake.Text));
        }

        return table;
    }
}
