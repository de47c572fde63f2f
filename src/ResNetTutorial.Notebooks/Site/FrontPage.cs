using System.Text;
using ResNetTutorial.Notebooks.Reports;

namespace ResNetTutorial.Notebooks.Site;

/// <summary>The course's front page: what it is, how a lesson goes, the lessons, how to run them.</summary>
internal sealed class FrontPage(CourseSettings settings, IReadOnlyList<CourseLesson> lessons, CourseLinks links)
{
    private static readonly (string Title, string Text)[] Steps =
    [
        (
            "A question, and your guess",
            "Each lesson asks something that can be measured, and takes your prediction first."
        ),
        ("Networks that train as you watch", "They train side by side, on your own processor, with charts that move."),
        ("The derivation, with numbers in it", "The formula comes with the numbers of the run above it."),
        ("The code behind it", "Cells that look inside print the layer under discussion, as the library has it."),
        (
            "Claims that are checked",
            "A sentence that claims something is a test: were it false, this page could not have been made."
        ),
        (
            "Exercises that grade themselves",
            "A wrong answer gets a hint, a right one gets a tick. Here, the answers are folded below."
        ),
    ];

    public string Body(string? picture)
    {
        var html = new StringBuilder("<div class=\"page front\"><main id=\"content\">");
        AppendHead(html, picture);
        html.Append("<section aria-labelledby=\"lessons\"><h2 id=\"lessons\">The lessons</h2><ol class=\"lessons\">");
        foreach (var lesson in lessons)
        {
            AppendLesson(html, lesson);
        }
        html.Append("</ol></section>");
        html.Append("<section aria-labelledby=\"how\"><h2 id=\"how\">How a lesson goes</h2><ol class=\"steps\">");
        foreach (var (title, text) in Steps)
        {
            html.Append($"<li><h3>{title}</h3><p>{text}</p></li>");
        }
        html.Append("</ol></section>");
        AppendRun(html);
        return html.Append("</main></div>").ToString();
    }

    private void AppendHead(StringBuilder html, string? picture)
    {
        html.Append("<div class=\"hero\"><div class=\"words\">");
        html.Append($"<h1>{HtmlReport.Encode(settings.Title)}</h1>");
        html.Append($"<div class=\"lead\">{CourseSite.Inline(settings.Lead, links.Resolve)}</div>");
        html.Append("<p class=\"actions\">");
        if (lessons.Count > 0)
        {
            html.Append(
                $"<a class=\"button\" href=\"{CourseSite.Url(lessons[0])}\">Start with lesson {lessons[0].Number}</a>"
            );
        }
        html.Append(
            links.Codespace is { } codespace
                ? $"<a class=\"button quiet\" href=\"{codespace}\">Open in Codespaces</a>"
                : "<a class=\"button quiet\" href=\"#run\">Run it yourself</a>"
        );
        html.Append("</p>");
        var claims = lessons.Sum(lesson => lesson.Lesson.ClaimsHeld);
        var time = HtmlReport.Duration(
            lessons.Aggregate(TimeSpan.Zero, (sum, lesson) => sum + lesson.Lesson.Run.Elapsed)
        );
        string[] facts =
        [
            CourseSite.Count(lessons.Count, "lesson"),
            $"{CourseSite.Count(claims, "claim")} checked",
            CourseSite.Count(lessons.Sum(lesson => lesson.Exercises), "exercise"),
            $"{time} to compute it all",
        ];
        html.Append($"<p class=\"facts\">{string.Concat(facts.Select(fact => $"<span>{fact}</span>"))}</p></div>");
        if (picture is not null && settings.Picture is { } shown)
        {
            html.Append($"<figure><img src=\"{HtmlReport.Encode(picture)}\" alt=\"{HtmlReport.Encode(shown.Text)}\">");
            html.Append($"<figcaption>{CourseSite.Inline(shown.Caption, links.Resolve)}</figcaption></figure>");
        }
        html.Append("</div>");
    }

    private void AppendLesson(StringBuilder html, CourseLesson lesson)
    {
        html.Append($"<li><span class=\"number\" aria-hidden=\"true\">{lesson.Number}</span><div>");
        html.Append(
            $"<h3><a href=\"{CourseSite.Url(lesson)}\">{CourseSite.Inline(lesson.Title, links.Resolve)}</a></h3>"
        );
        if (lesson.Outcome is { } outcome)
        {
            html.Append($"<p>Afterwards you can {CourseSite.Inline(outcome, links.Resolve)}</p>");
        }
        var facts = new List<string>();
        if (lesson.Time is { } time)
        {
            facts.Add($"Time: {CourseSite.Inline(time, links.Resolve)}");
        }
        if (lesson.Before is { } before)
        {
            facts.Add($"Before this: {CourseSite.Inline(before, links.Resolve)}");
        }
        if (lesson.Lesson.ClaimsHeld > 0)
        {
            facts.Add($"{CourseSite.Count(lesson.Lesson.ClaimsHeld, "claim")} checked");
        }
        if (lesson.Exercises > 0)
        {
            facts.Add(CourseSite.Count(lesson.Exercises, "exercise"));
        }
        html.Append($"<p class=\"facts\">{string.Concat(facts.Select(fact => $"<span>{fact}</span>"))}</p></div></li>");
    }

    private void AppendRun(StringBuilder html)
    {
        var clone = settings.Repository is { } repository
            ? $"git clone {HtmlReport.Encode(repository.AbsoluteUri.TrimEnd('/'))}\ncd {HtmlReport.Encode(Path.GetFileNameWithoutExtension(repository.AbsolutePath.TrimEnd('/')))}\n"
            : "";
        var first = lessons.Count > 0 ? CourseSite.Argument(lessons[0]) : "01";
        html.Append("<section aria-labelledby=\"run\"><h2 id=\"run\">Run it yourself</h2>");
        html.Append(
            "<p>You need the .NET 10 SDK. The first command sets up the rest, says what it does, and opens the notebook.</p>"
        );
        html.Append(
            $"<div class=\"code\"><pre><code>{clone}./lessons open {first}\n./lessons run         <span class=\"c\"># all lessons, without a browser</span></code></pre></div>"
        );
        html.Append("<p>Python, a GPU, a data set: not needed. Two CPU cores are enough for all of it.</p></section>");
    }
}
