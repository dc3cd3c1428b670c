using MentionWatch.Alerting.Links;
using Serilog.Core;
using Serilog.Events;

namespace MentionWatch.Telemetry;

/// <summary>Leaves the token out of the address of a page behind a link: whoever has it can act on an incident.</summary>
internal sealed class LinkPathEnricher : ILogEventEnricher
{
    private const string Property = "RequestPath";

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        if (logEvent.Properties.TryGetValue(Property, out var value)
            && value is ScalarValue { Value: string path }
            && path.StartsWith(ActionLinks.Path, StringComparison.OrdinalIgnoreCase))
        {
            logEvent.AddOrUpdateProperty(new LogEventProperty(Property, new ScalarValue(ActionLinks.Path)));
        }
    }
}
