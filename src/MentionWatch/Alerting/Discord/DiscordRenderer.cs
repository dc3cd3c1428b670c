using MentionWatch.Alerting.Rendering;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Discord;

/// <summary>Lays an alert out as one embed below its title, within Discord's limits: the title is what a notification shows.</summary>
internal sealed class DiscordRenderer(AlertWriter writer, string language)
{
    private const int MaxContent = 2000;
    private const int MaxTitle = 256;
    private const int MaxDescription = 4096;
    private const int MaxLine = 700;
    private const int LongestEscape = 2;
    private const int Red = 0x992D22;
    private const int Orange = 0xE67E22;
    private const int Green = 0x2ECC71;
    private readonly IPhrases _phrases = Phrases.In(language);

    public DiscordMessage Render(Delivery delivery)
    {
        var text = writer.Write(delivery, language);
        var embed = new DiscordEmbed(
            DiscordText.Escape(TextCut.ToUnits(text.Lead[0], MaxTitle / LongestEscape, _phrases.Missing)),
            Description(text),
            Color(delivery.Alert),
            delivery.Alert.At.UtcDateTime)
        {
            Url = text.Links.Count > 0 ? text.Links[0].Url : null,
        };
        return new DiscordMessage(LineFit.Join([.. text.Notices.Select(Plain), DiscordText.Bold(Plain(text.Title))], MaxContent, _phrases), [embed]);
    }

    private static int Color(Alert alert) => alert switch
    {
        _ when alert.Kind.IsEnd() => Green,
        _ when alert.Test || alert.Severity == Severity.Warning || alert.Kind.IsAnswer() => Orange,
        _ => Red,
    };

    /// <summary>Posts go before what to do does.</summary>
    private string Description(AlertText text)
    {
        for (var posts = text.Posts; ; posts--)
        {
            var lines = Lines(text.WithPosts(posts, _phrases)).ToArray();
            if (posts == 0 || lines.Sum(line => line.Length + 1) <= MaxDescription)
            {
                return LineFit.Join(lines, MaxDescription, _phrases);
            }
        }
    }

    private IEnumerable<string> Lines(AlertText text) =>
    [
        .. text.Lead.Skip(1).Select(Plain),
        .. text.Sections.SelectMany(section => section.Lines.Select(Line).Prepend(DiscordText.Bold(DiscordText.Escape(section.Heading)))),
        .. text.Links.Select(Link),
    ];

    private static string Link(AlertLink link) => DiscordText.Bold(DiscordText.Link(link.Url, link.Label));

    private string Line(AlertLine line) => line switch
    {
        QuotedPost post => Quote(post),
        SaidLine { IsLoud: true } said => DiscordText.Bold(Plain(said.Text)),
        SaidLine { Step: { } step } said => FormattableString.Invariant($"{step}. {Plain(said.Text)}"),
        _ => Plain(((SaidLine)line).Text),
    };

    private string Quote(QuotedPost post)
    {
        var link = post.Url is { } url ? $" · {DiscordText.Link(url, _phrases.Headings.OpenPost)}" : "";
        return $"> {Plain(post.Text)}\n> — {Plain(post.Byline)}{(link.Length <= MaxLine ? link : "")}";
    }

    private string Plain(string line) => LineFit.Escaped(line, MaxLine, DiscordText.Escape, LongestEscape, _phrases);
}
