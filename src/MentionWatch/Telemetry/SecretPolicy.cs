using System.Diagnostics.CodeAnalysis;
using MentionWatch.Configuration;
using Serilog.Core;
using Serilog.Events;

namespace MentionWatch.Telemetry;

/// <summary>A secret inside a logged object is logged as its mask.</summary>
internal sealed class SecretPolicy : IDestructuringPolicy
{
    public bool TryDestructure(object value, ILogEventPropertyValueFactory propertyValueFactory, [NotNullWhen(true)] out LogEventPropertyValue? result)
    {
        result = value is Secret ? new ScalarValue(Secret.Mask) : null;
        return result is not null;
    }
}
