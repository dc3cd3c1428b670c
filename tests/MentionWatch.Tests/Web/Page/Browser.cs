using System.Reflection;
using Microsoft.Playwright;

namespace MentionWatch.Tests.Web.Page;

/// <summary>The system's Chromium, driven for real.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _driver;
    private IBrowser? _chromium;

    public async Task InitializeAsync()
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", Metadata("Playwright"));
        _driver = await Playwright.CreateAsync();
        _chromium = await _driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task<IPage> OpenAsync(string address, int width, int height, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await _chromium!.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });
        await page.GotoAsync(address);
        return page;
    }

    public async Task DisposeAsync()
    {
        await _chromium!.DisposeAsync();
        _driver!.Dispose();
    }

    private static string Metadata(string key)
        => typeof(Browser).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
