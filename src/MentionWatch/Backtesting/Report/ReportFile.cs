using System.Security.Cryptography;
using System.Text;

namespace MentionWatch.Backtesting.Report;

/// <summary>A style sheet or script that is part of the program and goes into the page as it is; its hash is what the page's policy allows.</summary>
internal sealed class ReportFile
{
    private ReportFile(string name)
    {
        using var stream = typeof(ReportFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program lacks {name}.");
        using var reader = new StreamReader(stream);
        Text = reader.ReadToEnd();
        Hash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";
    }

    public static ReportFile Style { get; } = new("report.css");

    public static ReportFile Script { get; } = new("report.js");

    /// <summary>Content security policy of the page: its own style and script, and no request to anywhere.</summary>
    public static string Policy => $"default-src 'none'; style-src {Style.Hash}; script-src {Script.Hash}; img-src data:; base-uri 'none'; form-action 'none'";

    public string Text { get; }

    public string Hash { get; }
}
