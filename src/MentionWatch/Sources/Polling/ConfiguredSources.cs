using MentionWatch.Configuration;
using Microsoft.Extensions.Options;

namespace MentionWatch.Sources.Polling;

/// <summary>The polled sources of the configuration in force; each is built anew when that changes.</summary>
internal sealed class ConfiguredSources(IOptionsMonitor<MentionWatchOptions> options, IServiceProvider services)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ConfiguredSource> _built = new(StringComparer.Ordinal);

    /// <summary>Finds a polled source; <see langword="null"/> when it is not configured or is pushed to.</summary>
    public ConfiguredSource? Find(string name)
    {
        lock (_gate)
        {
            if (!options.CurrentValue.Sources.TryGetValue(name, out var settings))
            {
                _built.Remove(name);
                return null;
            }

            if (!_built.TryGetValue(name, out var source) || !ReferenceEquals(source.Options, settings))
            {
                source = Build(name, settings);
            }

            return source;
        }
    }

    private ConfiguredSource? Build(string name, SourceOptions settings)
    {
        _built.Remove(name);
        if (SourceKinds.Find(settings.Kind)?.Create is not { } create)
        {
            return null;
        }

        return _built[name] = new ConfiguredSource(name, settings, create(name, settings, services));
    }
}
