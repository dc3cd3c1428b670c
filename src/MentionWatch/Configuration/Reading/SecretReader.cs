using System.Text;
using MentionWatch.Configuration.Loading;
using MentionWatch.Configuration.Model;

namespace MentionWatch.Configuration.Reading;

/// <summary>Reads secrets from the configuration or from the files it names; no message holds one.</summary>
internal sealed class SecretReader(Mistakes mistakes, FileReadings files, string baseDirectory)
{
    private readonly List<Secret> _all = [];

    /// <summary>Every secret read so far.</summary>
    public IReadOnlyList<Secret> All => _all;

    /// <summary>Reads an option that is a secret or a list of them, from its key or from its file key.</summary>
    public object? Read(OptionInfo option, ConfigSection section, string path)
    {
        var place = path.Length == 0 ? option.Name : $"{path}.{option.Name}";
        var text = section.Find(option.Name);
        var file = section.Find(option.FileKey!);
        if (text is not null && file is not null && text.IsFromEnvironment == file.IsFromEnvironment)
        {
            mistakes.Add(place, $"Both {option.Name} and {option.FileKey} are set.", "Keep one of them.");
            return null;
        }

        // A variable replaces what the file says, whichever of the two keys either uses.
        return file is not null && (text is null || file.IsFromEnvironment)
            ? ReadFile(option.Shape, file, place + "File")
            : text is null ? null : ReadHere(option.Shape, text, place);
    }

    public Secret? TokenizedText(ConfigValue value, string path)
    {
        if (value is { Type: ConfigValueType.Text or ConfigValueType.Environment, Text.Length: > 0 })
        {
            return Keep(value.Text);
        }

        mistakes.Add(path, value.Text.Length == 0 ? "This secret is empty." : "This secret is not a text.", "Write it between quotes, or name a file that holds it.");
        return null;
    }

    private object? ReadHere(OptionShape shape, ConfigNode node, string path)
    {
        switch (shape, node)
        {
            case (SecretShape, ConfigValue value):
                return TokenizedText(value, path);
            case (ListShape, ConfigList list):
                return list.Items.Select((item, index) => item is ConfigValue value ? TokenizedText(value, $"{path}[{index}]") : Mismatch(item, $"{path}[{index}]"))
                    .OfType<Secret>().ToArray();
            default:
                return Mismatch(node, path);
        }
    }

    private Secret? Mismatch(ConfigNode node, string path)
    {
        mistakes.Add(path, $"This is {node.Noun}.", "Write the secret as a text, or name a file that holds it.");
        return null;
    }

    private object? ReadFile(OptionShape shape, ConfigNode node, string path)
    {
        if (node is not ConfigValue { Type: ConfigValueType.Text or ConfigValueType.Environment, Text.Length: > 0 } file)
        {
            mistakes.Add(path, "This is not the path of a file.", "Write the path as a text.");
            return null;
        }

        var content = Content(Path.Combine(baseDirectory, file.Text), path);
        return content is null ? null
            : shape is SecretShape ? Keep(content)
            : content.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Keep).ToArray();
    }

    private string? Content(string file, string path)
    {
        try
        {
            var content = WithoutLineEnd(Encoding.UTF8.GetString(files.Read(file)));
            if (content.Length > 0)
            {
                return content;
            }

            mistakes.Add(path, $"The file {file} is empty.", "Put the secret into it.");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            mistakes.Add(path, $"There is no file {file}.", "Create it, or mend the path; a relative one starts at the directory of the configuration file.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(path, $"The file {file} cannot be read.", "Give the account that runs MentionWatch the right to read it.");
        }

        return null;
    }

    private static string WithoutLineEnd(string content)
        => content.EndsWith("\r\n", StringComparison.Ordinal) ? content[..^2] : content.EndsWith('\n') ? content[..^1] : content;

    private Secret Keep(string value)
    {
        var secret = new Secret(value);
        _all.Add(secret);
        return secret;
    }
}
