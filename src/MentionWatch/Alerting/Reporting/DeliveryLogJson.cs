using System.Text.Json.Serialization;
using MentionWatch.Buffering.Outbox;

namespace MentionWatch.Alerting.Reporting;

/// <summary>JSON of <c>deliveries</c> and of <c>GET /api/deliveries</c>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<LoggedDelivery>))]
internal sealed partial class DeliveryLogJson : JsonSerializerContext;
