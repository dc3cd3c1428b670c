namespace MentionWatch.Sources;

/// <summary>A kind of source as the configuration names it.</summary>
/// <param name="Name">Value of <c>Kind</c>.</param>
/// <param name="Meaning">What it is, in one line.</param>
/// <param name="OptionsType">Its options.</param>
/// <param name="Create">Builds one, under its configured name, from checked options; <see langword="null"/> for kinds that are pushed to and never polled.</param>
internal sealed record SourceKind(string Name, string Meaning, Type OptionsType, Func<string, SourceOptions, IServiceProvider, ISource>? Create)
{
    /// <summary>Time between polls of a source that sets neither <c>Every</c> nor <c>Cron</c>.</summary>
    public TimeSpan DefaultEvery { get; init; } = TimeSpan.FromMinutes(1);

    public static SourceKind Polled<TOptions>(string name, string meaning, Func<string, TOptions, IServiceProvider, ISource> create)
        where TOptions : SourceOptions
        => new(name, meaning, typeof(TOptions), (instance, options, services) => create(instance, (TOptions)options, services));

    public static SourceKind Pushed<TOptions>(string name, string meaning)
        where TOptions : SourceOptions
        => new(name, meaning, typeof(TOptions), Create: null);
}
