using ResNetTutorial.Notebooks.Reports;

namespace ResNetTutorial.Notebooks.Site;

/// <summary>Where the links of the lessons lead on the site.</summary>
internal sealed class CourseLinks(Uri? repository, IReadOnlyList<CourseLesson> lessons)
{
    private readonly Dictionary<string, string> _pages = lessons.ToDictionary(
        lesson => lesson.Name + ".ipynb",
        lesson => CourseSite.Url(lesson)
    );

    private bool OnGitHub => repository?.Host == "github.com";

    /// <summary>A Codespace of the repository, or null where there can be none.</summary>
    public string? Codespace =>
        OnGitHub
            ? HtmlReport.Encode($"https://codespaces.new{repository!.AbsolutePath.TrimEnd('/')}?quickstart=1")
            : null;

    /// <summary>Another lesson's page; a file of the repository, where there is one to look at; else nothing.</summary>
    public string? Resolve(string url)
    {
        var isSolution = url.Contains("solutions/", StringComparison.Ordinal);
        if (!isSolution && HtmlReport.Page(url, _pages) is { } page)
        {
            return page;
        }
        // Lessons are in notebooks/, one folder below the root.
        return OnGitHub
            ? new Uri(new Uri(repository!.AbsoluteUri.TrimEnd('/') + "/blob/HEAD/notebooks/"), url).AbsoluteUri
            : null;
    }

    /// <summary>How to open a lesson in VS Code, as HTML.</summary>
    public string VsCode(CourseLesson lesson)
    {
        var file =
            $"open <code>notebooks/{HtmlReport.Encode(lesson.Name)}.ipynb</code> and choose the kernel C# (ResNetTutorial)";
        return repository is null
            ? file
            : $"<a href=\"vscode://vscode.git/clone?url={Uri.EscapeDataString(repository.AbsoluteUri.TrimEnd('/'))}\">clone the repository</a>, {file}";
    }
}
