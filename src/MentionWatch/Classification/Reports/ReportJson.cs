using System.Text.Json.Serialization;

namespace MentionWatch.Classification.Reports;

/// <summary>JSON of evaluation reports.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(EvaluationReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
