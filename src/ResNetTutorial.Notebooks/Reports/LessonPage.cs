using System.Text;
using System.Text.RegularExpressions;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;
using ResNetTutorial.Notebooks.Running;

namespace ResNetTutorial.Notebooks.Reports;

/// <summary>The page of one executed notebook.</summary>
/// <param name="lesson">The notebook.</param>
/// <param name="links">Gives the address behind a link of the notebook's text, or null to drop the link.</param>
internal sealed partial class LessonPage(ReportLesson lesson, Func<string, string?> links)
{
    private readonly List<Heading> _headings = [];
    private int _figures;

    /// <summary>What stands below the lesson's title, as HTML.</summary>
    public string BelowTitle { get; init; } = "";

    /// <summary>What stands at the end, as HTML.</summary>
    public string End { get; init; } = "";

    /// <summary>The folder that pictures in the text are relative to; null: the notebook's.</summary>
    public string? PicturesFolder { get; init; }

    /// <summary>The cells that answer an exercise which ends with a cell; none for other cells.</summary>
    public Func<NotebookCell, IReadOnlyList<NotebookCell>> Answer { get; init; } = _ => [];

    /// <summary>The page's landmarks: its headings, and the lesson.</summary>
    public string Body()
    {
        var runs = lesson.Run.Cells.ToDictionary(run => run.Cell);
        var main = new StringBuilder();
        var folder = PicturesFolder ?? Path.GetDirectoryName(lesson.Run.Notebook.Path);
        var below = BelowTitle;
        foreach (var cell in lesson.Run.Notebook.Cells)
        {
            switch (cell.Kind)
            {
                case CellKind.Markdown:
                    var text = MarkdownText.ToHtml(cell.Source, cell.Json["attachments"], folder, links, _headings);
                    main.Append($"<div class=\"text\">{text}</div>\n{below}");
                    below = "";
                    break;
                case CellKind.Code when !cell.IsEmpty:
                    AppendCode(main, cell, runs[cell]);
                    break;
            }
        }
        main.Append(End);
        var shown = _headings.Where(heading => heading.Level is 2 or 3).ToList();
        var contents = string.Concat(shown.Select(Entry));
        return shown.Count < 2
            ? $"<div class=\"page\"><main id=\"content\">{main}</main></div>"
            : "<div class=\"page with-toc\"><nav class=\"toc\" aria-label=\"On this page\"><details><summary>On this page"
                + $"</summary><ol>{contents}</ol></details></nav><main id=\"content\">{main}</main></div>";
    }

    private static string Entry(Heading heading) =>
        $"<li><a href=\"#{HtmlReport.Encode(heading.Id)}\"{(heading.Level > 2 ? " class=\"deep\"" : "")}>"
        + $"{HtmlReport.Encode(heading.Text)}</a></li>";

    private void AppendCode(StringBuilder page, NotebookCell cell, CellRun run)
    {
        var state = run.Status switch
        {
            CellStatus.Failed or CellStatus.Stopped => " failed",
            CellStatus.Skipped => " skipped",
            _ => "",
        };
        var time = run.Elapsed.TotalSeconds >= 0.1 ? " · " + HtmlReport.Duration(run.Elapsed) : "";
        var note = run.Status == CellStatus.Skipped ? " · not run" : time;
        var code =
            $"<div class=\"code\"><span class=\"count\">{run.Number}{note}</span>"
            + $"<pre><code>{CSharpHighlighter.ToHtml(cell.Source)}</code></pre></div>";
        page.Append($"<section class=\"cell{state}\" id=\"cell-{run.Number}\">");
        page.Append(
            IsHidden(cell) ? $"<details><summary>{HtmlReport.Encode(Summary(cell))}</summary>{code}</details>" : code
        );
        foreach (var output in cell.Outputs)
        {
            Append(page, output);
        }
        AppendAnswer(page, Answer(cell));
        page.Append("</section>\n");
    }

    private void AppendAnswer(StringBuilder page, IReadOnlyList<NotebookCell> cells)
    {
        if (cells.Count == 0)
        {
            return;
        }
        page.Append("<details class=\"answer\"><summary>Answer</summary>");
        foreach (var cell in cells)
        {
            // The check is in the exercise above.
            var check = cell.Source.IndexOf("Exercise.Check(", StringComparison.Ordinal);
            var source = (check < 0 ? cell.Source : cell.Source[..check]).TrimEnd();
            page.Append(
                cell.Kind == CellKind.Markdown
                    ? $"<div class=\"text\">{MarkdownText.ToHtml(source, null, PicturesFolder, links, [])}</div>"
                    : $"<div class=\"code\"><pre><code>{CSharpHighlighter.ToHtml(source)}</code></pre></div>"
            );
        }
        page.Append("</details>");
    }

    private static bool IsHidden(NotebookCell cell) =>
        cell.Json["metadata"]?["jupyter"]?["source_hidden"]?.GetValue<bool>() == true
        || cell.Tags.Contains("hide-input");

    private static string Summary(NotebookCell cell) =>
        cell.FirstLine.StartsWith("//", StringComparison.Ordinal) ? cell.FirstLine.TrimStart('/', ' ') : "Set-up code";

    private void Append(StringBuilder page, CellOutput output)
    {
        switch (output)
        {
            case StreamOutput stream:
                page.Append(
                    $"<div class=\"out stream {stream.Name}\"><pre>{HtmlReport.Encode(Plain(stream.Text.TrimEnd('\n')))}</pre></div>"
                );
                break;
            case ErrorOutput error:
                var trace = string.Join('\n', error.Traceback.Select(Plain));
                page.Append(
                    $"<div class=\"out error\"><b>{HtmlReport.Encode(Name(error))}</b><pre>{HtmlReport.Encode(trace)}</pre></div>"
                );
                break;
            case DisplayOutput shown:
                Append(page, shown.Data);
                break;
            case ExecuteResult result:
                Append(page, result.Data);
                break;
        }
    }

    private static string Name(ErrorOutput error) =>
        error.Name switch
        {
            "CompilationError" => "The cell does not compile",
            "DirectiveError" => "The cell cannot be run",
            "Timeout" => "The cell was stopped",
            "Interrupted" => "The run was interrupted here",
            "ProcessEnded" => "The cell ended its process",
            var other => other.EndsWith("ClaimFailedException", StringComparison.Ordinal)
                ? "A claim does not hold"
                : other.Split('.')[^1],
        };

    /// <summary>Appends the richest form a page can show.</summary>
    private void Append(StringBuilder page, MimeBundle data)
    {
        if (data.Text("application/vnd.plotly.v1+json") is { } figure)
        {
            var id = $"figure-{++_figures}";
            var label = HtmlReport.Encode(ChartLabel.Of(data["application/vnd.plotly.v1+json"]!));
            page.Append(
                $"<div class=\"out\"><div class=\"chart\" role=\"img\" aria-label=\"{label}\" data-figure=\"{id}\"></div>"
            );
            // The one sequence that would end the script element early.
            page.Append(
                $"<script type=\"application/json\" id=\"{id}\">{figure.Replace("</", "<\\/", StringComparison.Ordinal)}</script></div>"
            );
        }
        else if (data.Text("text/html") is { } html)
        {
            page.Append($"<div class=\"out html\">{html}</div>");
        }
        else if (data.Text("image/svg+xml") is { } svg)
        {
            page.Append($"<div class=\"out\">{svg}</div>");
        }
        else if (
            data.MimeTypes.FirstOrDefault(type => type.StartsWith("image/", StringComparison.Ordinal)) is { } image
        )
        {
            page.Append(
                $"<div class=\"out\"><img alt=\"{HtmlReport.Encode(data.Text("text/plain") ?? "Picture")}\" src=\"data:{image};base64,{data.Text(image)!.Trim()}\"></div>"
            );
        }
        else if (data.Text("text/markdown") is { } markdown)
        {
            page.Append($"<div class=\"out text\">{MarkdownText.ToHtml(markdown, null, null, links, [])}</div>");
        }
        else if (data.Text("text/latex") is { } latex)
        {
            var tex = HtmlReport.Encode(latex.Trim().Trim('$'));
            page.Append($"<div class=\"out\"><div class=\"math math-block\" data-tex=\"{tex}\">$${tex}$$</div></div>");
        }
        else if (data.Text("application/json") is { } json)
        {
            var text = NotebookJson.Write(NotebookJson.Parse(json)!, new NotebookJson.Layout(2, false, "\n"));
            page.Append($"<div class=\"out plain\"><pre>{HtmlReport.Encode(text)}</pre></div>");
        }
        else if (data.Text("text/plain") is { } plain)
        {
            page.Append($"<div class=\"out plain\"><pre>{HtmlReport.Encode(Plain(plain))}</pre></div>");
        }
    }

    /// <summary>Text without a terminal's colour codes.</summary>
    private static string Plain(string text) => text.Contains('\u001b') ? Escapes().Replace(text, "") : text;

    [GeneratedRegex("\u001b\\[[0-9;?]*[A-Za-z]")]
    private static partial Regex Escapes();
}
