using System.Globalization;
using System.Net;
using System.Text;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Running;

namespace ResNetTutorial.Notebooks.Reports;

/// <summary>
/// A run as a folder of pages that work from a file with no network: a page of contents, a page for each lesson, and
/// <c>assets/</c> with what they share.
/// </summary>
/// <param name="webFolder">Where plotly.js and KaTeX are; what is missing there, the pages do without.</param>
public sealed class HtmlReport(string webFolder)
{
    /// <summary>The title of the page of contents.</summary>
    public string Title { get; init; } = "Lessons";

    /// <summary>Writes what the pages share; <see cref="Write"/> needs it to be there.</summary>
    /// <param name="folder">The folder of the report.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void WriteAssets(string folder) => PageAssets.Write(folder, webFolder);

    /// <summary>Writes the pages.</summary>
    /// <param name="folder">The folder; made when missing.</param>
    /// <param name="lessons">The executed lessons, in order.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Write(string folder, IReadOnlyList<ReportLesson> lessons)
    {
        ArgumentNullException.ThrowIfNull(lessons);
        var pages = lessons.ToDictionary(lesson => lesson.Name + ".ipynb", lesson => lesson.Name + ".html");
        foreach (var lesson in lessons)
        {
            var page = new LessonPage(lesson, url => Page(url, pages) ?? url);
            WritePage(folder, lesson.Name, new PageShell(lesson.Title, Bar(lesson), page.Body()));
        }
        WritePage(folder, "index", new PageShell(Title, IndexBar(), Index(lessons)));
    }

    /// <summary>The page of a link to a notebook, or null for other links.</summary>
    internal static string? Page(string url, IReadOnlyDictionary<string, string> pages)
    {
        var parts = url.Split('#', 2);
        return pages.TryGetValue(Path.GetFileName(parts[0]), out var page)
            ? page + (parts.Length > 1 ? "#" + parts[1] : "")
            : null;
    }

    private static void WritePage(string folder, string name, PageShell page) =>
        AtomicFile.Write(Path.Combine(folder, name + ".html"), page.ToString());

    internal static string Encode(string text) => WebUtility.HtmlEncode(text);

    internal static string Duration(TimeSpan time) =>
        time.TotalSeconds < 59.95
            ? time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s"
            : $"{(int)Math.Round(time.TotalSeconds) / 60} min {(int)Math.Round(time.TotalSeconds) % 60} s";

    private static string Bar(ReportLesson lesson)
    {
        var (kind, badge) = lesson.Badge;
        return $"<a href=\"index.html\">← Contents</a><span class=\"badge {kind}\">{badge}</span>"
            + $"<span class=\"facts\">{Facts(lesson)}</span>";
    }

    private static string IndexBar() =>
        $"<span>{DateTime.Now.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)}</span>";

    private string Index(IReadOnlyList<ReportLesson> lessons)
    {
        var html = new StringBuilder("<div class=\"page index\"><main id=\"content\">");
        html.Append($"<h1>{Encode(Title)}</h1>");
        var passed = lessons.Count(lesson => lesson.Run.Succeeded);
        var time = Duration(lessons.Aggregate(TimeSpan.Zero, (sum, lesson) => sum + lesson.Run.Elapsed));
        html.Append(
            $"<p>{passed} of {lessons.Count} {(lessons.Count == 1 ? "lesson" : "lessons")} passed, {time} of running.</p>"
        );
        html.Append("<ul class=\"lessons\">");
        foreach (var lesson in lessons)
        {
            var (kind, badge) = lesson.Badge;
            html.Append($"<li><a class=\"card\" href=\"{Encode(Uri.EscapeDataString(lesson.Name))}.html\">");
            html.Append($"<div class=\"row\"><span class=\"title\">{Encode(lesson.Title)}</span>");
            html.Append($"<span class=\"badge {kind}\">{badge}</span></div>");
            html.Append($"<div class=\"facts\">{Facts(lesson)}</div>");
            if (lesson.Run.Failure is { Error: { } error } failure)
            {
                html.Append($"<div class=\"why\">{failure.Name}: {Encode(error.Message)}</div>");
            }
            html.Append("</a></li>");
        }
        return html.Append($"</ul><p class=\"machine\">{Encode(RunRecord.ThisMachine)}</p></main></div>").ToString();
    }

    internal static string Facts(ReportLesson lesson)
    {
        var facts = new List<string>
        {
            $"{lesson.Run.Passed} of {lesson.Run.Cells.Count} cells",
            Duration(lesson.Run.Elapsed),
        };
        facts.AddRange(lesson.Parameters.Select(parameter => $"{parameter.Name} {parameter.Value}"));
        return string.Concat(facts.Select(fact => $"<span>{Encode(fact)}</span>"));
    }
}
