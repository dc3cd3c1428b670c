using System.Text.Json;

namespace MentionWatch.Tests.Alerting.Support;

/// <summary>Holds JSON against what a service takes and collects every fault.</summary>
internal sealed class StrictJson
{
    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Faults => _faults;

    public void Demand(bool holds, string what)
    {
        if (!holds)
        {
            _faults.Add(what);
        }
    }

    /// <summary>An object has these members and no others.</summary>
    public void Members(JsonElement element, string[] required, params string[] optional)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            _faults.Add($"{element.ValueKind} is no object");
            return;
        }

        var names = element.EnumerateObject().Select(member => member.Name).ToArray();
        _faults.AddRange(required.Except(names, StringComparer.Ordinal).Select(name => $"{name} is missing"));
        _faults.AddRange(names.Except([.. required, .. optional], StringComparer.Ordinal).Select(name => $"{name} is not known"));
    }

    /// <summary>A member is one of these texts.</summary>
    public void OneOf(JsonElement element, string name, params string[] values)
        => Demand(Find(element, name) is { ValueKind: JsonValueKind.String } text && values.Contains(text.GetString(), StringComparer.Ordinal), $"{name} is not {string.Join(" or ", values)}");

    /// <summary>A member, where it is there, is a text of one to so many code units.</summary>
    public void Text(JsonElement element, string name, int max)
    {
        if (Find(element, name) is { } member)
        {
            Demand(member.ValueKind == JsonValueKind.String && member.GetString()!.Length is var length && length > 0 && length <= max, $"{name} is no text of 1 to {max}");
        }
    }

    /// <summary>A member, where it is there, is a web address.</summary>
    public void Address(JsonElement element, string name)
    {
        if (Find(element, name) is { } member)
        {
            Demand(Uri.TryCreate(member.GetString(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https", $"{name} is no address");
        }
    }

    /// <summary>The items of a list, at most so many.</summary>
    public IReadOnlyList<JsonElement> Items(JsonElement element, string name, int max)
    {
        if (Find(element, name) is not { } member)
        {
            return [];
        }

        Demand(member.ValueKind == JsonValueKind.Array && member.GetArrayLength() <= max, $"{name} is no list of at most {max}");
        return member.ValueKind == JsonValueKind.Array ? [.. member.EnumerateArray()] : [];
    }

    private static JsonElement? Find(JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;
}
