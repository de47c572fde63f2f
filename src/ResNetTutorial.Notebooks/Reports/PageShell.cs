using System.Text;

namespace ResNetTutorial.Notebooks.Reports;

/// <summary>What every page has around its body: the head, the bar, the skip link, the footer.</summary>
/// <param name="Title">The page's title.</param>
/// <param name="Bar">What stands in the bar at the top, before the light switch.</param>
/// <param name="Body">The page's landmarks; its <c>main</c> has the id <c>content</c>.</param>
internal sealed record PageShell(string Title, string Bar, string Body)
{
    /// <summary>What search engines and previews say of the page, in plain text.</summary>
    public string? Description { get; init; }

    /// <summary>More for the head, as HTML.</summary>
    public string Head { get; init; } = "";

    /// <summary>The footer's HTML, or nothing.</summary>
    public string Footer { get; init; } = "";

    public override string ToString()
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Append($"<title>{HtmlReport.Encode(Title)}</title>\n");
        if (Description is not null)
        {
            html.Append($"<meta name=\"description\" content=\"{HtmlReport.Encode(Description)}\">\n");
        }
        html.Append($"{Head}<link rel=\"icon\" href=\"assets/icon.svg\">\n");
        if (Body.Contains("class=\"math", StringComparison.Ordinal))
        {
            html.Append("<link rel=\"stylesheet\" href=\"assets/katex.min.css\">\n");
            html.Append("<script defer src=\"assets/katex.min.js\"></script>\n");
        }
        html.Append("<link rel=\"stylesheet\" href=\"assets/pages.css\">\n<script src=\"assets/pages.js\"></script>\n");
        if (Body.Contains("class=\"chart\"", StringComparison.Ordinal))
        {
            html.Append("<script defer src=\"assets/plotly.min.js\"></script>\n");
        }
        html.Append("</head>\n<body>\n<a class=\"skip\" href=\"#content\">Skip to the content</a>\n");
        html.Append($"<header class=\"bar\">{Bar}");
        html.Append("<button type=\"button\" class=\"push\" data-theme-switch hidden>Dark</button></header>\n");
        html.Append($"{Body}\n{Footer}</body>\n</html>\n");
        return html.ToString();
    }
}
