using System.Text.Json.Serialization;
using MentionWatch.Alerting;

namespace MentionWatch.Commands;

/// <summary>What came of a test alert, for programs.</summary>
/// <param name="Receiver">Name of the receiver.</param>
/// <param name="Delivered">Whether it has it.</param>
/// <param name="Reason">Why, as one of a few kinds.</param>
/// <param name="Detail">The answer in one line, free of secrets.</param>
/// <param name="Advice">What to do about it; absent when it was delivered.</param>
internal sealed record TrialAnswer(string Receiver, bool Delivered, DeliveryReason Reason, string Detail, string? Advice)
{
    public static TrialAnswer Of(string receiver, DeliveryOutcome outcome)
    {
        var delivered = outcome.Verdict == DeliveryVerdict.Delivered;
        return new TrialAnswer(receiver, delivered, outcome.Reason, outcome.Detail, delivered ? null : ReceiverAdvice.Of(outcome));
    }

    /// <summary>The same in one line.</summary>
    public override string ToString() => Delivered ? $"{Receiver}: delivered ({Detail})" : $"{Receiver}: not delivered ({Detail}). {Advice}";
}

/// <summary>JSON of <c>receivers test</c>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true)]
[JsonSerializable(typeof(TrialAnswer))]
internal sealed partial class TrialJson : JsonSerializerContext;
