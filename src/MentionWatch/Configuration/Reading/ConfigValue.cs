namespace MentionWatch.Configuration.Reading;

/// <summary>A single value.</summary>
/// <param name="Text">The value as text.</param>
/// <param name="Type">How it was written.</param>
internal sealed record ConfigValue(string Text, ConfigValueType Type) : ConfigNode
{
    public override string Noun => Type switch
    {
        ConfigValueType.Number => "a number",
        ConfigValueType.Boolean => "true or false",
        ConfigValueType.Null => "null",
        _ => "a text",
    };

    public override bool IsFromEnvironment => Type == ConfigValueType.Environment;
}

/// <summary>How a value was written.</summary>
internal enum ConfigValueType
{
    Text,
    Number,
    Boolean,
    Null,

    /// <summary>An environment variable: text that may stand for any type.</summary>
    Environment,
}
