using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace MentionWatch.Web.Page;

/// <summary>Draws pages on the server; every value is escaped by the components.</summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory logs)
{
    /// <summary>The status page.</summary>
    public Task<string> DrawAsync(StatusSnapshot snapshot) => DrawAsync<StatusPage>(nameof(StatusPage.Snapshot), snapshot);

    /// <summary>A page with one parameter.</summary>
    public async Task<string> DrawAsync<TPage>(string parameter, object value)
        where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logs);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [parameter] = value });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(parameters)).ToHtmlString());
    }
}
