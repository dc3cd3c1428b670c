using System.Text.RegularExpressions;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Teams;

/// <summary>Lays an alert out as an adaptive card. Words of strangers go into text runs only, which Teams shows as they are.</summary>
internal sealed partial class TeamsRenderer(AlertWriter writer, string language)
{
    /// <summary>Posts besides the first one.</summary>
    public const int MaxPosts = 4;

    private const int MaxTitle = 200;
    private const int MaxLine = 600;
    private readonly IPhrases _phrases = Phrases.In(language);

    /// <summary>The message, with at most so many posts besides the first.</summary>
    public TeamsMessage Render(Delivery delivery, int maxPosts)
    {
        var text = writer.Write(delivery, language).WithPosts(maxPosts, _phrases);
        TeamsBlock[] body = [new TeamsHeading(Escape(Cut(text.Title, MaxTitle)), Color(delivery.Alert)), .. Blocks(text)];
        var actions = text.Links.Select(link => new TeamsOpenUrl(link.Url) { Title = link.Label }).ToArray();
        return new TeamsMessage([new TeamsAttachment(new TeamsCard(body, actions.Length > 0 ? actions : null))]);
    }

    /// <summary>The heading is Markdown, and a brand may be called <c>A*B</c>.</summary>
    private static string Escape(string title) => Markup().Replace(title, @"\$0");

    private static string Color(Alert alert) => alert switch
    {
        _ when alert.Kind.IsEnd() => "Good",
        _ when alert.Test || alert.Severity == Severity.Warning || alert.Kind.IsAnswer() => "Warning",
        _ => "Attention",
    };

    private IEnumerable<TeamsBlock> Blocks(AlertText text) =>
    [
        .. text.Notices.Select(Bold),
        .. text.Lead.Select(Line),
        .. text.Sections.SelectMany(section => section.Lines.Select(Block).Prepend(Heading(section.Heading))),
    ];

    private static TeamsText Heading(string heading) => new([new TeamsRun(heading) { Weight = "Bolder" }]) { Spacing = "Medium" };

    private TeamsText Block(AlertLine line) => line switch
    {
        QuotedPost post => Quote(post),
        SaidLine { IsLoud: true } said => Bold(said.Text),
        _ => Line(((SaidLine)line).Numbered),
    };

    private TeamsText Quote(QuotedPost post)
    {
        var words = new TeamsRun($"“{Cut(post.Text, MaxLine)}” ") { Italic = true };
        var byline = new TeamsRun($"— {Cut(post.Byline, MaxLine)}") { IsSubtle = true };
        return new TeamsText([words, byline, .. Open(post)]) { Spacing = "Small" };
    }

    private IEnumerable<TeamsRun> Open(QuotedPost post)
        => post.Url is { } url ? [new TeamsRun(" · "), new TeamsRun(_phrases.Headings.OpenPost) { SelectAction = new TeamsOpenUrl(url) }] : [];

    private TeamsText Bold(string line) => new([new TeamsRun(Cut(line, MaxLine)) { Weight = "Bolder" }]) { Spacing = "Small" };

    private TeamsText Line(string line) => new([new TeamsRun(Cut(line, MaxLine))]) { Spacing = "Small" };

    private string Cut(string text, int max) => TextCut.ToUnits(text, max, _phrases.Missing);

    [GeneratedRegex(@"[\\`*_\[\]~]", RegexOptions.None, 1000)]
    private static partial Regex Markup();
}
