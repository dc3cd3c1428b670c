using System.Text.Json.Serialization;

namespace MentionWatch.Web.Silences;

/// <summary>A silence as somebody asks for it.</summary>
internal sealed record SilenceRequest
{
    /// <summary>Who wants it; without it, the token.</summary>
    public string? By { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>From when on; now without it.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Until when.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>For how many minutes, instead of <see cref="Until"/>.</summary>
    public int? Minutes { get; init; }

    /// <summary>Keys of the brands; none for all.</summary>
    public IReadOnlyList<string>? Brands { get; init; }

    /// <summary>The worst it covers, as the configuration writes it.</summary>
    public string? MaximumSeverity { get; init; }

    /// <summary>What it covers, as the configuration writes it; none for all.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }
}

/// <summary>A silence as it is shown.</summary>
internal sealed record SilenceAnswer(
    string Id, string State, string By, string Reason, DateTimeOffset From, DateTimeOffset Until, IReadOnlyList<string> Brands, string MaximumSeverity, IReadOnlyList<string> Kinds);

/// <summary>Silences, those that end last at the end.</summary>
internal sealed record SilenceList(IReadOnlyList<SilenceAnswer> Silences);

/// <summary>How the API reads and writes silences.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SilenceRequest))]
[JsonSerializable(typeof(SilenceAnswer))]
[JsonSerializable(typeof(SilenceList))]
internal sealed partial class SilenceRequestJson : JsonSerializerContext;
