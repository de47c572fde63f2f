using System.Globalization;
using System.Net;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using ResNetTutorial.Notebooks.Documents;

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
    public void WriteAssets(string folder) => CopyAssets(Path.Combine(folder, "assets"));

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
            var page = new LessonPage(lesson, name => pages.GetValueOrDefault(name));
            AtomicFile.Write(Path.Combine(folder, lesson.Name + ".html"), Page(lesson.Title, page.Bar(), page.Body()));
        }
        AtomicFile.Write(Path.Combine(folder, "index.html"), Page(Title, IndexBar(), Index(lessons)));
    }

    internal static string Encode(string text) => WebUtility.HtmlEncode(text);

    internal static string Duration(TimeSpan time) =>
        time.TotalSeconds < 59.95
            ? time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s"
            : $"{(int)Math.Round(time.TotalSeconds) / 60} min {(int)Math.Round(time.TotalSeconds) % 60} s";

    private static string Page(string title, string bar, string body) =>
        $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encode(title)}</title>
            <link rel="stylesheet" href="assets/katex.min.css">
            <link rel="stylesheet" href="assets/report.css">
            <script src="assets/report.js"></script>
            <script defer src="assets/katex.min.js"></script>
            <script defer src="assets/plotly.min.js"></script>
            </head>
            <body>
            <header class="bar">{bar}<button class="push" data-theme-switch title="Light or dark">◐</button></header>
            {body}
            </body>
            </html>

            """;

    private static string IndexBar() =>
        $"<span>{DateTime.Now.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)}</span>";

    private string Index(IReadOnlyList<ReportLesson> lessons)
    {
        var html = new StringBuilder("<div class=\"page index\"><main>");
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
        return html.Append($"</ul><p class=\"machine\">{Machine()}</p></main></div>").ToString();
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

    private static string Machine()
    {
        string[] facts =
        [
            RuntimeInformation.OSDescription,
            $"{Processor()}, {Environment.ProcessorCount} cores",
            $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30):0} GB",
            RuntimeInformation.FrameworkDescription,
        ];
        return string.Concat(facts.Select(fact => $"<span>{Encode(fact)}</span>"));
    }

    private static string Processor()
    {
        const string info = "/proc/cpuinfo";
        var line = File.Exists(info)
            ? File.ReadLines(info).FirstOrDefault(each => each.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    private void CopyAssets(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in new[] { "report.css", "report.js" })
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream);
            AtomicFile.Write(Path.Combine(folder, name), reader.ReadToEnd());
        }
        if (!Directory.Exists(webFolder))
        {
            return;
        }
        foreach (var file in Directory.EnumerateFiles(webFolder, "*", SearchOption.AllDirectories))
        {
            var copy = new FileInfo(Path.Combine(folder, Path.GetRelativePath(webFolder, file)));
            var original = new FileInfo(file);
            if (!copy.Exists || copy.Length != original.Length)
            {
                Directory.CreateDirectory(copy.DirectoryName!);
                original.CopyTo(copy.FullName, overwrite: true);
            }
        }
    }
}
