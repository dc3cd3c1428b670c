using System.Globalization;

namespace MentionWatch.Tests.EndToEnd;

/// <summary>The key under which the worker watches a brand.</summary>
internal static class BrandKey
{
    public static string Of(string name) => name.ToLower(CultureInfo.InvariantCulture);
}
