using System.Text.Json.Serialization;
using MentionWatch.Buffering.Outbox;

namespace MentionWatch.Alerting.Reporting;

/// <summary>JSON of <c>report</c>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(IncidentHistory))]
internal sealed partial class IncidentReportJson : JsonSerializerContext;
