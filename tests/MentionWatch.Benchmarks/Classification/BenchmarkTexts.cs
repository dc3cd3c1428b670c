using MentionWatch.Core.Classification;

namespace MentionWatch.Benchmarks.Classification;

/// <summary>Texts to measure with: those of a file of labelled texts, or invented ones of the usual length.</summary>
internal static class BenchmarkTexts
{
    private const int Invented = 20_000;

    private static readonly string[] Openings =
    [
        "@user Hola, llevo tres horas esperando y nadie contesta al teléfono", "Thanks @user for the quick help today, the crew was lovely",
        "Otra vez la app de @user no funciona!! 😡😡", "@user my order #{0} still has not arrived, this is the third time", "Hoy abre la tienda nueva de @user en Sevilla",
        "Flight {0} delayed AGAIN and no information at the gate", "Muchísimas gracias por la atención, así da gusto", "Does anybody know when the {0} offer ends?",
    ];

    private static readonly string[] Endings =
    [
        ", es una vergüenza #fail", ". Please fix it, I want my money back.", " 😍 http", "... qué decepción, no vuelvo nunca más", ", see https://example.com/{0} for more",
        " y el trato fue excelente ☺️", ". Call me on 555 010 {0} please", "!",
    ];

    public static TextToClassify[] Read(BenchmarkRun run)
        => run.Arguments is [var path, ..]
            ? [.. File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).Select(fields => new TextToClassify(fields[^1], null))]
            : [.. Enumerable.Range(0, run.Of(Invented, 500)).Select(Invent)];

    private static TextToClassify Invent(int number)
    {
        var (opening, ending) = (Openings[number % Openings.Length], Endings[number / Openings.Length % Endings.Length]);
        return new TextToClassify((opening + ending).Replace("{0}", $"{number}", StringComparison.Ordinal), null);
    }
}
