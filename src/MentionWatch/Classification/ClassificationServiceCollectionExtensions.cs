namespace MentionWatch.Classification;

/// <summary>Registers the engine that labels mentions.</summary>
internal static class ClassificationServiceCollectionExtensions
{
    public static IServiceCollection AddClassification(this IServiceCollection services) => services;
}
