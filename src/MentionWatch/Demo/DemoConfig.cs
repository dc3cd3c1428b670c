namespace MentionWatch.Demo;

/// <summary>The configuration the demo runs on: what a user would write, with every threshold left at its default.</summary>
internal static class DemoConfig
{
    public const string Brand = "carracol";

    /// <summary>Where the company is at home.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    /// <summary>Who is told.</summary>
    public static IReadOnlyList<string> Receivers { get; } = ["oncall-es", "oncall-en"];

    public static string Write(string directory, Uri spanish, Uri english) => $$"""
        {
          "Brands": {
            "carracol": {
              "Names": ["Mudanzas Carracol", "Carracol Movers"],
              "Handles": ["carracol"],
              "Hashtags": ["Carracol", "CarracolNuncaMás"],
              "OwnAccounts": ["carracol"],
              "TimeZone": "Europe/Madrid"
            }
          },
          "Sources": {
            "last-week": { "Kind": "file", "Path": "{{directory}}/last-week.jsonl", "Every": "1h" },
            "social": { "Kind": "ingest", "SecretsFile": "social.secret" }
          },
          "Alerts": {
            "Receivers": {
              "oncall-es": { "Kind": "webhook", "Url": "{{spanish}}", "SecretsFile": "alerts.secret", "Language": "es", "AllowPrivateAddresses": true },
              "oncall-en": { "Kind": "webhook", "Url": "{{english}}", "SecretsFile": "alerts.secret", "Language": "en", "AllowPrivateAddresses": true }
            }
          },
          "Redis": { "DataDirectory": "{{directory}}/redis" },
          "Web": { "Listen": "http://127.0.0.1:0" },
          "Logging": { "Level": "error" }
        }
        """;
}
