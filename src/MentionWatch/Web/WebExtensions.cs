namespace MentionWatch.Web;

/// <summary>Registers and maps the HTTP side.</summary>
internal static class WebExtensions
{
    public static IServiceCollection AddWeb(this IServiceCollection services) => services;

    public static WebApplication MapWeb(this WebApplication app) => app;
}
