using System.Collections.Frozen;

namespace MentionWatch.Core.Incidents;

/// <summary>Spanish and English words that carry grammar and no subject: they never tell what an incident is about.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> All = (
        "que los las una uno unos unas del por para con sin sobre entre hasta desde como cuando donde porque pero más mas muy también tampoco este esta esto "
        + "estos estas ese esa eso esos esas aquel les nos sus mis tus todo toda todos todas otro otra hay han has haber sido ser soy eres son era fue están está estoy "
        + "tengo tiene tienen tener hace hacer hacen ahora aquí ahí así bien aún solo sólo nada nadie algo cada "
        + "the and that this these those with without from into for you your yours our ours their theirs his her hers its are was were been being have has had "
        + "having not but what when where which who why how all any each more most other some such only own same than too very can will just don't should now out "
        + "about over again then once here there they them she him does did doing because until while off below above both few nor via got get")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => All.Contains(word);
}
