using ResNetTutorial.Notebooks.Reports;

namespace ResNetTutorial.Notebooks.Site;

/// <summary>
/// The page for an address that is not there. A server shows it at whatever depth the address was, where no relative
/// path leads anywhere: so it carries its look in itself, and leads home by the site's address when it knows it.
/// </summary>
internal static class LostPage
{
    public static string Html(CourseSettings settings)
    {
        var home = HtmlReport.Encode(settings.Address?.AbsoluteUri ?? "index.html");
        return $$"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>No such page · {{HtmlReport.Encode(settings.Title)}}</title>
            <link rel="icon" href="data:,">
            <style>
            :root { color-scheme: light dark; }
            body { margin: 0; min-height: 100vh; display: grid; place-content: center; padding: 1.5rem; text-align: center;
              font: 17px/1.6 system-ui, sans-serif; background: light-dark(#fcfcfb, #13161b); color: light-dark(#1b2027, #dfe3e8); }
            svg { width: min(24rem, 80vw); margin: 0 auto 1rem; }
            a { color: light-dark(#1f5fae, #79b0f2); }
            </style>
            </head>
            <body>
            <main>
            <svg viewBox="0 0 320 90" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
            <path d="M5 60H50M110 60H150" /><path d="M150 60H210" stroke-dasharray="3 7" /><path d="M270 60H315" />
            <rect x="50" y="44" width="60" height="32" rx="5" /><rect x="210" y="44" width="60" height="32" rx="5" />
            <path d="M28 60C28 5 292 5 292 60" stroke="light-dark(#1f5fae, #79b0f2)" />
            </svg>
            <h1>No such page</h1>
            <p>The signal ends here. <a href="{{home}}">Take the shortcut to the course</a>.</p>
            </main>
            </body>
            </html>

            """;
    }
}
