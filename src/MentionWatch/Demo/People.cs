using System.Globalization;

namespace MentionWatch.Demo;

/// <summary>Invents the people of a crowd: when each writes, under which handle, with how many followers and which words.</summary>
internal sealed class People(Random random)
{
    private static readonly string[] First =
        ["ana", "luis", "carmen", "jorge", "irene", "dani", "sofia", "raul", "noa", "hugo", "kate", "liam", "grace", "omar", "elsa", "teo"];

    private static readonly string[] Last =
        ["_mad", ".bcn", "vlc", "_89", "garcia", "_ok", ".writes", "lopez", "_uk", "ruiz", "_real", ".moves"];

    private int _serial;

    /// <summary>Draws one post an author; no sentence comes twice with the same ending.</summary>
    public IEnumerable<ScriptedPost> Gather(Crowd crowd)
    {
        var texts = TextList.Read($"{crowd.Texts}.{crowd.Language}");
        var endings = TextList.Read($"endings.{crowd.Language}");
        var lines = texts.SelectMany(text => IsComplete(text) ? [text] : endings.Select(ending => $"{text} {ending}")).ToArray();
        random.Shuffle(lines);
        return Enumerable.Range(0, crowd.Count).Select(index => Write(crowd.Language, lines[index % lines.Length], Moment(crowd))).ToArray();
    }

    /// <summary>One post by somebody new.</summary>
    public ScriptedPost Write(string language, string text, TimeSpan at)
    {
        var handle = string.Create(CultureInfo.InvariantCulture, $"{Pick(First)}{Pick(Last)}{++_serial}");
        var followers = (long)Math.Exp(4 + (3 * random.NextDouble()));
        return new ScriptedPost(at, handle, followers, language, Name(text, language), Named: false);
    }

    /// <summary>Whether a sentence names the brand itself; others get a handle or a hashtag at their end.</summary>
    private static bool IsComplete(string text) => text.Contains("{brand}", StringComparison.Ordinal);

    private static string Name(string text, string language)
        => text.Replace("{brand}", language == "es" ? "Mudanzas Carracol" : "Carracol Movers", StringComparison.Ordinal);

    // A crowd with a peak follows the triangular distribution between its ends.
    private TimeSpan Moment(Crowd crowd)
    {
        var draw = random.NextDouble();
        var length = crowd.To - crowd.From;
        if (crowd.Peak is not { } peak)
        {
            return crowd.From + (length * draw);
        }

        var rise = (peak - crowd.From) / length;
        var place = draw < rise ? Math.Sqrt(draw * rise) : 1 - Math.Sqrt((1 - draw) * (1 - rise));
        return crowd.From + (length * place);
    }

    private string Pick(string[] parts) => parts[random.Next(parts.Length)];
}
