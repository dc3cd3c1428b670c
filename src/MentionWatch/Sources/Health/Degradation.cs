using System.Text.Json.Serialization;

namespace MentionWatch.Sources.Health;

/// <summary>Why a source is degraded.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Degradation>))]
internal enum Degradation
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>Its polls fail, or there are none.</summary>
    Failing,

    /// <summary>It answers, but brought no mention for longer than is normal.</summary>
    Silent,
}
