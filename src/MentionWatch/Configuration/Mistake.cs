namespace MentionWatch.Configuration;

/// <summary>One thing wrong in the configuration: where, what, and how to mend it. Holds no secret.</summary>
/// <param name="Path">Keys from the top joined by dots, or a position in the file; empty for the file as a whole.</param>
/// <param name="Problem">What is wrong, as a sentence.</param>
/// <param name="Remedy">What to write instead, as a sentence.</param>
internal sealed record Mistake(string Path, string Problem, string Remedy)
{
    public override string ToString() => Path.Length == 0 ? $"{Problem} {Remedy}" : $"{Path}: {Problem} {Remedy}";
}
