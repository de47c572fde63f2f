using System.Globalization;
using System.Text;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Reports;

namespace ResNetTutorial.Notebooks.Site;

/// <summary>
/// A course as a static site: a front page, a page for each executed lesson, the notebooks themselves, a page for lost
/// readers. It asks no server for anything, and works from a file, under any path, without a network.
/// </summary>
/// <param name="settings">What the lessons do not say themselves.</param>
public sealed class CourseSite(CourseSettings settings)
{
    /// <summary>Writes the site.</summary>
    /// <param name="folder">The folder; made when missing.</param>
    /// <param name="executed">The executed lessons; the site has them in the order of their names.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Write(string folder, IReadOnlyList<ReportLesson> executed)
    {
        ArgumentNullException.ThrowIfNull(executed);
        var lessons = executed
            .OrderBy(lesson => lesson.Name, StringComparer.Ordinal)
            .Select(lesson => new CourseLesson(lesson, Solution(lesson.Name)))
            .ToList();
        PageAssets.Write(folder, settings.WebFolder);
        var links = new CourseLinks(settings.Repository, lessons);
        for (var i = 0; i < lessons.Count; i++)
        {
            WriteLesson(folder, lessons, i, links);
        }
        Write(folder, "index", Front(folder, lessons, links));
        AtomicFile.Write(Path.Combine(folder, "404.html"), LostPage.Html(settings));
        // GitHub Pages: the files are served as they are.
        AtomicFile.Write(Path.Combine(folder, ".nojekyll"), "");
    }

    private NotebookDocument? Solution(string name)
    {
        var file = settings.SolutionsFolder is { } folder ? Path.Combine(folder, name + ".ipynb") : "";
        return File.Exists(file) ? NotebookDocument.Load(file) : null;
    }

    private static void Write(string folder, string name, PageShell page) =>
        AtomicFile.Write(Path.Combine(folder, name + ".html"), page.ToString());

    private PageShell Front(string folder, List<CourseLesson> lessons, CourseLinks links)
    {
        string? picture = null;
        if (settings.Picture is { } shown)
        {
            picture = "assets/" + Path.GetFileName(shown.File);
            File.Copy(shown.File, Path.Combine(folder, picture), overwrite: true);
        }
        var body = new FrontPage(settings, lessons, links).Body(picture);
        var lead = CourseLesson.Plain(settings.Lead);
        return new PageShell(settings.Title, Bar(lessons, null), body)
        {
            Description = lead,
            Head = Preview("index.html", settings.Title, lead, picture),
            Footer = Footer(lessons),
        };
    }

    private void WriteLesson(string folder, List<CourseLesson> lessons, int i, CourseLinks links)
    {
        var lesson = lessons[i];
        var notebook = lesson.Lesson.Run.Notebook.Clone();
        notebook.Save(Path.Combine(folder, "notebooks", lesson.Name + ".ipynb"));
        var page = new LessonPage(lesson.Lesson, links.Resolve)
        {
            BelowTitle = BelowTitle(lesson, links),
            End = Pager(lessons, i),
            Answer = lesson.Answer,
            PicturesFolder = settings.PicturesFolder,
        };
        var title = $"{lesson.PlainTitle} · {settings.Title}";
        var shell = new PageShell(title, Bar(lessons, lesson), page.Body())
        {
            Description = lesson.PlainOutcome,
            Head =
                Preview(lesson.Page, lesson.PlainTitle, lesson.PlainOutcome, null)
                + Relation("prev", lessons.ElementAtOrDefault(i - 1))
                + Relation("next", lessons.ElementAtOrDefault(i + 1)),
            Footer = Footer([lesson]),
        };
        Write(folder, lesson.Name, shell);
    }

    private static string Relation(string name, CourseLesson? lesson) =>
        lesson is null ? "" : $"<link rel=\"{name}\" href=\"{Url(lesson)}\">\n";

    internal static string Url(CourseLesson lesson) => HtmlReport.Encode(Uri.EscapeDataString(lesson.Name)) + ".html";

    /// <summary>A line of Markdown without the paragraph around it.</summary>
    internal static string Inline(string markdown, Func<string, string?> links)
    {
        var html = MarkdownText.ToHtml(markdown, null, null, links, []).Trim();
        return
            html.StartsWith("<p>", StringComparison.Ordinal) && html.LastIndexOf("<p>", StringComparison.Ordinal) == 0
            ? html[3..^4]
            : html;
    }

    /// <summary>What another site shows when someone links here; only with an address can it name one.</summary>
    private string Preview(string page, string title, string? description, string? picture)
    {
        var head = new StringBuilder();
        void Property(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                head.Append($"<meta property=\"{name}\" content=\"{HtmlReport.Encode(value)}\">\n");
            }
        }
        Property("og:type", page == "index.html" ? "website" : "article");
        Property("og:site_name", settings.Title);
        Property("og:title", title);
        Property("og:description", description);
        if (settings.Address is { } address)
        {
            var here = page == "index.html" ? address : new Uri(address, page);
            Property("og:url", here.AbsoluteUri);
            Property("og:image", picture is null ? null : new Uri(address, picture).AbsoluteUri);
            Property("og:image:alt", picture is null ? null : settings.Picture?.Text);
            head.Append($"<link rel=\"canonical\" href=\"{HtmlReport.Encode(here.AbsoluteUri)}\">\n");
        }
        var card = picture is null ? "summary" : "summary_large_image";
        return head.Append($"<meta name=\"twitter:card\" content=\"{card}\">\n").ToString();
    }

    private string Bar(List<CourseLesson> lessons, CourseLesson? here)
    {
        var bar = new StringBuilder();
        bar.Append($"<a class=\"home\" href=\"index.html\"{(here is null ? " aria-current=\"page\"" : "")}>");
        bar.Append($"{HtmlReport.Encode(settings.Title)}</a>");
        bar.Append("<nav aria-label=\"Lessons\"><details class=\"menu\"><summary>Lessons</summary><ol>");
        foreach (var lesson in lessons)
        {
            var current = lesson == here ? " aria-current=\"page\"" : "";
            bar.Append($"<li><a href=\"{Url(lesson)}\"{current}><span class=\"number\">{lesson.Number}</span> ");
            bar.Append($"{HtmlReport.Encode(lesson.PlainTitle)}</a></li>");
        }
        return bar.Append("</ol></details></nav>").ToString();
    }

    private static string BelowTitle(CourseLesson lesson, CourseLinks links)
    {
        var html = new StringBuilder("<div class=\"below-title\"><div class=\"chips\">");
        var (kind, badge) = lesson.Lesson.Badge;
        html.Append($"<span class=\"badge {kind}\">{badge}</span>");
        if (lesson.Exercises > 0)
        {
            html.Append($"<span class=\"badge\">{Count(lesson.Exercises, "exercise")}</span>");
        }
        html.Append("</div><details class=\"open\"><summary>Open this lesson</summary><ul>");
        html.Append($"<li><b>On your machine</b>, in Jupyter: <code>./lessons open {Argument(lesson)}</code></li>");
        html.Append($"<li><b>In VS Code</b>: {links.VsCode(lesson)}</li>");
        if (links.Codespace is { } codespace)
        {
            html.Append($"<li><b>In a browser</b>: <a href=\"{codespace}\">open the course in a Codespace</a></li>");
        }
        var file = $"notebooks/{Uri.EscapeDataString(lesson.Name)}.ipynb";
        html.Append(
            $"<li><b>The notebook</b>, with the results on this page: <a href=\"{file}\" download>download</a></li>"
        );
        html.Append("</ul></details>");
        html.Append($"<p class=\"measured\">{Measured(lesson)}</p>");
        return html.Append("</div>\n").ToString();
    }

    private static string Measured(CourseLesson lesson)
    {
        var knobs = string.Join(
            ", ",
            lesson.Lesson.Parameters.Select(parameter => $"{parameter.Name} {parameter.Value}")
        );
        var day = lesson.Measured?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var text = new StringBuilder(
            $"All results on this page were computed in {HtmlReport.Duration(lesson.Lesson.Run.Elapsed)}"
        );
        text.Append(day is null ? "" : $" on {day}").Append(knobs.Length > 0 ? $" ({knobs})" : "").Append('.');
        text.Append(lesson.Machine is null ? "" : $" Machine: {lesson.Machine}.");
        return HtmlReport.Encode(text.ToString());
    }

    internal static string Argument(CourseLesson lesson) => lesson.Number.Length > 0 ? lesson.Number : lesson.Name;

    internal static string Count(int count, string thing) => $"{count} {thing}{(count == 1 ? "" : "s")}";

    private static string Pager(List<CourseLesson> lessons, int i)
    {
        var pager = new StringBuilder("<nav class=\"pager\" aria-label=\"Previous and next lesson\">");
        void Link(int index, string name, string direction)
        {
            if (lessons.ElementAtOrDefault(index) is { } lesson && index >= 0)
            {
                pager.Append($"<a class=\"{name}\" rel=\"{name}\" href=\"{Url(lesson)}\"><small>{direction}</small> ");
                pager.Append($"<span>{lesson.Number} {HtmlReport.Encode(lesson.PlainTitle)}</span></a>");
            }
        }
        Link(i - 1, "prev", "← Previous");
        Link(i + 1, "next", "Next →");
        if (i == lessons.Count - 1)
        {
            pager.Append("<a class=\"next\" href=\"index.html\"><small>The end →</small> <span>All lessons</span></a>");
        }
        return pager.Append("</nav>\n").ToString();
    }

    private string Footer(IReadOnlyList<CourseLesson> lessons)
    {
        var machines = lessons.Select(lesson => lesson.Machine).OfType<string>().Distinct().ToList();
        var html = new StringBuilder("<footer class=\"foot\"><p>MIT licence");
        if (settings.Repository is { } repository)
        {
            html.Append($" · <a href=\"{HtmlReport.Encode(repository.AbsoluteUri)}\">Source code</a>");
        }
        foreach (var version in settings.Versions)
        {
            html.Append($" · {HtmlReport.Encode(version)}");
        }
        html.Append("</p>");
        if (machines.Count == 1)
        {
            html.Append($"<p>Measured on {HtmlReport.Encode(machines[0])}</p>");
        }
        return html.Append("</footer>\n").ToString();
    }
}
