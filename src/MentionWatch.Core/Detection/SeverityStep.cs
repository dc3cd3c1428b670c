namespace MentionWatch.Core.Detection;

/// <summary>From where on an incident has a severity; both must hold.</summary>
/// <param name="Authors">Distinct negative authors within the window.</param>
/// <param name="TimesExpected">How many times the expected number they are.</param>
public readonly record struct SeverityStep(int Authors, double TimesExpected)
{
    /// <summary>Whether a window has reached the step.</summary>
    public bool ReachedBy(int authors, double expected) => authors >= Authors && authors >= TimesExpected * expected;
}
