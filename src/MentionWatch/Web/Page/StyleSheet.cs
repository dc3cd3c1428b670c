using System.Security.Cryptography;
using System.Text;

namespace MentionWatch.Web.Page;

/// <summary>The page's one style sheet, inlined; the policy allows it by its hash and nothing else.</summary>
internal static class StyleSheet
{
    public static string Text { get; } = Read();

    /// <summary>Content security policy of the page: no script, no frame, no request to anywhere.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Hash()}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static string Read()
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream("page.css")
            ?? throw new InvalidOperationException("The page lacks its style sheet.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Hash() => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
}
