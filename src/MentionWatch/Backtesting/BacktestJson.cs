using System.Text.Json.Serialization;
using MentionWatch.Backtesting.Report;

namespace MentionWatch.Backtesting;

/// <summary>JSON of a backtest.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReplayedMention))]
[JsonSerializable(typeof(ReplayedAlert))]
[JsonSerializable(typeof(BrandData[]))]
internal sealed partial class BacktestJson : JsonSerializerContext;
