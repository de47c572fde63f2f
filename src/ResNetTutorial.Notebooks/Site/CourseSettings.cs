namespace ResNetTutorial.Notebooks.Site;

/// <summary>What a course site says that its lessons do not.</summary>
public sealed record CourseSettings
{
    /// <summary>The course's title.</summary>
    public required string Title { get; init; }

    /// <summary>What the course is, in Markdown: a paragraph under the title.</summary>
    public string Lead { get; init; } = "";

    /// <summary>The picture of the front page, or null.</summary>
    public CoursePicture? Picture { get; init; }

    /// <summary>Where plotly.js and KaTeX are; what is missing there, the pages do without.</summary>
    public required string WebFolder { get; init; }

    /// <summary>The folder of the notebooks with answers, by the lessons' names; null for none.</summary>
    public string? SolutionsFolder { get; init; }

    /// <summary>The folder that pictures in the lessons' text are relative to; null: that of each notebook.</summary>
    public string? PicturesFolder { get; init; }

    /// <summary>The repository's address, such as <c>https://github.com/owner/name</c>, or null where none is known.</summary>
    public Uri? Repository { get; init; }

    /// <summary>Where the site will be, or null: only previews and the page for lost readers need to know.</summary>
    public Uri? Address { get; init; }

    /// <summary>What the pages were made with, for their footer.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];
}

/// <summary>A picture with its words.</summary>
/// <param name="File">The picture's file.</param>
/// <param name="Text">What it shows, for those who do not see it.</param>
/// <param name="Caption">Markdown to stand below it.</param>
public sealed record CoursePicture(string File, string Text, string Caption);
