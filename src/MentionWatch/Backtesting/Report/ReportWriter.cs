using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace MentionWatch.Backtesting.Report;

/// <summary>Draws the page of a backtest; every value is escaped by the components.</summary>
internal static class ReportWriter
{
    public static async Task WriteAsync(BacktestReport report, TextWriter output, IServiceProvider services)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(ReportPage.Report)] = report });
        await output.WriteAsync(await renderer.Dispatcher.InvokeAsync(
            async () => (await renderer.RenderComponentAsync<ReportPage>(parameters)).ToHtmlString()));
    }
}
