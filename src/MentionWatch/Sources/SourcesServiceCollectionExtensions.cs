namespace MentionWatch.Sources;

/// <summary>Registers the sources and what they share.</summary>
internal static class SourcesServiceCollectionExtensions
{
    public static IServiceCollection AddSources(this IServiceCollection services) => services;
}
