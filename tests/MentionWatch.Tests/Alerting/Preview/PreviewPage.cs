using System.Net;

namespace MentionWatch.Tests.Alerting.Preview;

/// <summary>Messages of chat services as a phone about shows them, so that they can be looked at.</summary>
internal static class PreviewPage
{
    private const string Style = """
        body{font:15px/1.4 system-ui,sans-serif;margin:0;padding:12px;color:#1d1c1d;background:#fff;overflow-wrap:anywhere}
        h1{font-size:18px;margin:0 0 6px;line-height:1.25} p{margin:2px 0} .quote{border-left:3px solid #bbb;padding-left:8px;margin:3px 0;color:#444}
        .block{margin:8px 0} .bold{font-weight:700} .subtle{color:#666} .actions a{display:inline-block;border:1px solid #999;border-radius:4px;padding:8px 12px;margin:6px 6px 0 0;color:#1d1c1d;text-decoration:none}
        .actions a.primary{background:#007a5a;color:#fff;border-color:#007a5a} .Attention{color:#b3261e} .Good{color:#176f3a} .Warning{color:#8a5300} .embed{border-left:4px solid #ccc;padding-left:10px}
        """;

    public static string Of(string body)
        => $"<!doctype html><html><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><style>{Style}</style></head><body>{body}</body></html>";

    public static string Escape(string text) => WebUtility.HtmlEncode(text);
}
