using System.Text.Json.Serialization;

namespace MentionWatch.Web;

/// <summary>Body of <c>/health/ready</c>.</summary>
/// <param name="Status"><c>ready</c>, <c>degraded</c> or <c>unready</c>.</param>
/// <param name="Parts">Every part by name.</param>
internal sealed record HealthAnswer(string Status, IReadOnlyDictionary<string, HealthPart> Parts);

/// <summary>One part of the worker.</summary>
/// <param name="Status"><c>ready</c>, <c>degraded</c> or <c>unready</c>.</param>
/// <param name="Since">Since when it has that status, in UTC.</param>
/// <param name="Detail">What is wrong, in one line.</param>
internal sealed record HealthPart(string Status, DateTimeOffset Since, string? Detail);

/// <summary>JSON of the health endpoints.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true)]
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext;
