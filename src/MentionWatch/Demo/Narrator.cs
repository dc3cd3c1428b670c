using System.Globalization;
using Spectre.Console;

namespace MentionWatch.Demo;

/// <summary>Tells the audience what happens: coloured on a terminal, plain lines in a pipe.</summary>
internal sealed class Narrator(IAnsiConsole console, TimeZoneInfo zone)
{
    private static readonly Style Quiet = new(Color.Grey);
    private static readonly Style Loud = new(decoration: Decoration.Bold);
    private static readonly Style Good = new(Color.Green);
    private static readonly Style Bad = new(Color.Red, decoration: Decoration.Bold);

    private bool OnTerminal => console.Profile.Out.IsTerminal;

    public void Headline(string text)
    {
        console.WriteLine();
        console.WriteLine(text, Loud);
    }

    public void Line(string text) => console.WriteLine("  " + text);

    public void Aside(string text) => console.WriteLine("  " + text, Quiet);

    public void Block(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            Aside(line);
        }
    }

    public void Scene(DateTimeOffset at, Scene scene)
    {
        Headline($"{Clock(at)}  {scene.Title}");
        Aside(scene.Tells);
    }

    public void Post(DateTimeOffset at, ScriptedPost post)
        => console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Clock(at)}  @{post.Author} ({post.Followers:N0} followers): {post.Text}"));

    public void Crowd(DateTimeOffset at, IReadOnlyCollection<ScriptedPost> posts)
        => Aside($"{Clock(at)}  {posts.Count} more by others, such as @{posts.First().Author}: {posts.First().Text}");

    public void Alert(string heading, string text)
    {
        console.WriteLine();
        if (OnTerminal)
        {
            console.Write(new Panel(new Text(text)).Header(Markup.Escape($" {heading} ")).BorderColor(Color.Red).RoundedBorder());
            return;
        }

        console.WriteLine($"  ALERT  {heading}");
        foreach (var line in text.Split('\n'))
        {
            console.WriteLine($"  | {line}".TrimEnd());
        }
    }

    public void Verdict(bool good, string text) => console.WriteLine($"  {(good ? "yes" : "NO ")}  {text}", good ? Good : Bad);

    private string Clock(DateTimeOffset at)
        => TimeZoneInfo.ConvertTime(at, zone).ToString("ddd HH:mm", CultureInfo.InvariantCulture);
}
