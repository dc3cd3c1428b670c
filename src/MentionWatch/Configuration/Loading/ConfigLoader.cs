using MentionWatch.Configuration.Model;
using MentionWatch.Configuration.Reading;
using MentionWatch.Configuration.Rules;
using MentionWatch.Configuration.Schema;

namespace MentionWatch.Configuration.Loading;

/// <summary>From the file and the environment to checked options.</summary>
internal sealed class ConfigLoader(string path, IConfiguration variables)
{
    private readonly string _path = System.IO.Path.GetFullPath(path);

    public string Path => _path;

    public LoadedConfig Load()
    {
        var mistakes = new Mistakes();
        var files = new FileReadings();
        var secrets = new SecretReader(mistakes, files, System.IO.Path.GetDirectoryName(_path)!);
        var options = new MentionWatchOptions();
        var written = ReadFile(files, mistakes);
        if (mistakes.All.Count == 0)
        {
            var tree = EnvironmentOverlay.Apply(WithoutSchema(written), variables);
            options = (MentionWatchOptions)new OptionsReader(mistakes, secrets).ReadSection(OptionsTable.Of(typeof(MentionWatchOptions)), tree, "");
            OptionsRules.Check(options, mistakes);
        }

        return new LoadedConfig(options, mistakes.All, secrets.All, files);
    }

    private static ConfigSection WithoutSchema(ConfigSection section)
        => new([.. section.Entries.Where(entry => !string.Equals(entry.Key, ConfigSchema.Key, StringComparison.Ordinal))]);

    private ConfigSection ReadFile(FileReadings files, Mistakes mistakes)
    {
        try
        {
            return JsonConfigParser.Parse(files.Read(_path), mistakes);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            mistakes.Add("", $"There is no file {_path}.", "Name one with --config or the variable MENTIONWATCH_CONFIG, or create ./mentionwatch.json.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            mistakes.Add("", $"The file {_path} cannot be read.", "Give the account that runs MentionWatch the right to read it.");
        }

        return ConfigSection.Empty;
    }
}
