using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace MentionWatch.Web.Page;

/// <summary>Draws the page on the server; every value is escaped by the components.</summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory logs)
{
    public async Task<string> DrawAsync(StatusSnapshot snapshot)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(StatusPage.Snapshot)] = snapshot,
        });
        return await renderer.Dispatcher.InvokeAsync(
            async () => (await renderer.RenderComponentAsync<StatusPage>(parameters)).ToHtmlString());
    }
}
