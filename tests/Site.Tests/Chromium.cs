using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ResNetTutorial.Site.Tests.Chromium))]

namespace ResNetTutorial.Site.Tests;

/// <summary>A headless Chromium of the machine's own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is { } program)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(
                new()
                {
                    ExecutablePath = program,
                    Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
                }
            );
        }
    }

    /// <summary>An empty page, with what it will complain of: errors, requests that fail or go out; skips without Chromium.</summary>
    public async Task<(IPage Page, List<string> Complaints)> PageAsync(
        int width = 1280,
        ColorScheme scheme = ColorScheme.Light
    )
    {
        Assert.SkipWhen(_browser is null, "Chromium is not installed (apt-get install -y chromium).");
        var context = await _browser!.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
            }
        );
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.RequestFailed += (_, request) => complaints.Add("failed: " + request.Url);
        page.Request += (_, request) =>
        {
            var url = new Uri(request.Url);
            if (url.Scheme is "http" or "https" && !url.IsLoopback)
            {
                complaints.Add("asked the network for " + request.Url);
            }
        };
        return (page, complaints);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }
        _playwright?.Dispose();
    }
}
