using System.Security.Cryptography;
using System.Text;

namespace MentionWatch.Web.Page;

/// <summary>The one style sheet of a page, inlined; the policy allows it by its hash and nothing else.</summary>
internal sealed class StyleSheet
{
    private StyleSheet(string resource)
    {
        Text = Read(resource);
        Policy = $"default-src 'none'; style-src 'sha256-{Hash(Text)}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /// <summary>That of the status page.</summary>
    public static StyleSheet Status { get; } = new("page.css");

    /// <summary>That of the page behind the links in alerts.</summary>
    public static StyleSheet Actions { get; } = new("actions.css");

    public string Text { get; }

    /// <summary>Content security policy of the page: no script, no frame, no request to anywhere.</summary>
    public string Policy { get; }

    private static string Read(string resource)
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The style sheet {resource} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
