using System.Text.Json.Serialization;

namespace MentionWatch.Backtesting;

/// <summary>JSON of a backtest.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReplayedMention))]
[JsonSerializable(typeof(ReplayedAlert))]
internal sealed partial class BacktestJson : JsonSerializerContext;
