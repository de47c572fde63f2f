using System.Text;
using System.Text.RegularExpressions;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;
using ResNetTutorial.Notebooks.Running;

namespace ResNetTutorial.Notebooks.Reports;

/// <summary>The page of one executed notebook.</summary>
internal sealed partial class LessonPage(ReportLesson lesson, Func<string, string?> pages)
{
    private readonly List<Heading> _headings = [];
    private int _figures;

    public string Bar()
    {
        var (kind, badge) = lesson.Badge;
        return $"<a href=\"index.html\">← Contents</a><span class=\"badge {kind}\">{badge}</span>"
            + $"<span class=\"facts\">{HtmlReport.Facts(lesson)}</span>";
    }

    public string Body()
    {
        var runs = lesson.Run.Cells.ToDictionary(run => run.Cell);
        var main = new StringBuilder();
        foreach (var cell in lesson.Run.Notebook.Cells)
        {
            switch (cell.Kind)
            {
                case CellKind.Markdown:
                    var folder = Path.GetDirectoryName(lesson.Run.Notebook.Path);
                    var text = MarkdownText.ToHtml(cell.Source, cell.Json["attachments"], folder, pages, _headings);
                    main.Append($"<div class=\"text\">{text}</div>\n");
                    break;
                case CellKind.Code when !cell.IsEmpty:
                    AppendCode(main, cell, runs[cell]);
                    break;
            }
        }
        var shown = _headings.Where(heading => heading.Level is 2 or 3).ToList();
        var contents = string.Concat(shown.Select(Entry));
        return shown.Count < 2
            ? $"<div class=\"page\"><main>{main}</main></div>"
            : $"<div class=\"page with-toc\"><nav class=\"toc\"><ol>{contents}</ol></nav><main>{main}</main></div>";
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
        page.Append("</section>\n");
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
            page.Append($"<div class=\"out\"><div class=\"chart\" data-figure=\"{id}\"></div>");
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
                $"<div class=\"out\"><img alt=\"\" src=\"data:{image};base64,{data.Text(image)!.Trim()}\"></div>"
            );
        }
        else if (data.Text("text/markdown") is { } markdown)
        {
            page.Append($"<div class=\"out text\">{MarkdownText.ToHtml(markdown, null, null, pages, [])}</div>");
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
