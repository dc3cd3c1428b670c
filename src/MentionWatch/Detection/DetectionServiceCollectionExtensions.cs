namespace MentionWatch.Detection;

/// <summary>Registers the detector.</summary>
internal static class DetectionServiceCollectionExtensions
{
    public static IServiceCollection AddDetection(this IServiceCollection services) => services
        .AddSingleton<DetectionMetrics>()
        .AddSingleton<HourReader>()
        .AddSingleton<NoteReader>()
        .AddSingleton<RaisedBars>()
        .AddSingleton<BaselineFeed>()
        .AddSingleton<BrandEye>()
        .AddSingleton<WatchCache>()
        .AddSingleton<AlertComposer>()
        .AddSingleton<BrandLookout>()
        .AddSingleton<DetectionTick>();
}
