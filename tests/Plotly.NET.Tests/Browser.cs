using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(PlotlyTests.Browser))]

namespace PlotlyTests;

/// <summary>A headless Chromium of the machine's own, cut off from the network.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("charts");
    private IPlaywright? playwright;
    private IBrowser? browser;
    private string? missing;

    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } program)
        {
            missing = "Chromium is not installed (apt-get install -y chromium).";
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = program,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    // 3-d charts need WebGL, which without a GPU is drawn in software.
                    "--use-angle=swiftshader",
                    "--enable-unsafe-swiftshader",
                ],
            }
        );
    }

    /// <summary>Opens a page and returns it with what it complained about; skips the test when there is no Chromium.</summary>
    public async Task<(IPage Page, List<string> Complaints)> Open(string html)
    {
        Assert.SkipWhen(missing is not null, missing ?? "");
        var context = await browser!.NewContextAsync(new() { Offline = true });
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
        page.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal))
            {
                complaints.Add("asked the network for " + request.Url);
            }
        };
        var file = Path.Combine(folder.FullName, $"{Guid.NewGuid()}.html");
        await File.WriteAllTextAsync(file, html);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return (page, complaints);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
        folder.Delete(recursive: true);
    }
}
