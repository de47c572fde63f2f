using System.Net;
using System.Text.Json.Nodes;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ResNetTutorial.Notebooks.Reports;

/// <summary>A heading of a page.</summary>
internal sealed record Heading(int Level, string Id, string Text);

/// <summary>Markdown cells as HTML: tables, formulas for KaTeX, pictures inside the page, links to other lessons.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    /// <summary>Renders one cell.</summary>
    /// <param name="source">The Markdown.</param>
    /// <param name="attachments">The cell's attachments, or null.</param>
    /// <param name="folder">The folder relative pictures are in.</param>
    /// <param name="pages">Gives the page of a notebook file name, or null where the report has none.</param>
    /// <param name="headings">The page's headings so far; this cell's are added.</param>
    public static string ToHtml(
        string source,
        JsonNode? attachments,
        string? folder,
        Func<string, string?> pages,
        List<Heading> headings
    )
    {
        var document = Markdown.Parse(source, Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.Url = link.IsImage ? Picture(link.Url, attachments, folder) : Link(link.Url, pages);
        }
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            AddHeading(heading, headings);
        }
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathInlineRenderer>(new FormulaInline());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathBlockRenderer>(new FormulaBlock());
        renderer.Render(document);
        return writer.ToString();
    }

    private static void AddHeading(HeadingBlock heading, List<Heading> headings)
    {
        var attributes = heading.GetAttributes();
        var id = attributes.Id ?? "section";
        for (var i = 2; headings.Any(other => other.Id == id); i++)
        {
            id = $"{attributes.Id}-{i}";
        }
        attributes.Id = id;
        var text = string.Concat(
            heading
                .Inline?.Descendants()
                .Select(inline =>
                    inline switch
                    {
                        LiteralInline literal => literal.Content.ToString(),
                        CodeInline code => code.Content,
                        MathInline math => math.Content.ToString(),
                        _ => "",
                    }
                )
                ?? []
        );
        headings.Add(new Heading(heading.Level, id, text));
    }

    private static string? Link(string? url, Func<string, string?> pages)
    {
        if (url is null || url.Contains("://", StringComparison.Ordinal))
        {
            return url;
        }
        var parts = url.Split('#', 2);
        return
            parts[0].EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase)
            && pages(Path.GetFileName(parts[0])) is { } page
            ? page + (parts.Length > 1 ? "#" + parts[1] : "")
            : url;
    }

    /// <summary>A picture as a data URI, so that the page needs no file beside it; other addresses as they are.</summary>
    private static string? Picture(string? url, JsonNode? attachments, string? folder)
    {
        if (
            url is null
            || url.Contains("://", StringComparison.Ordinal)
            || url.StartsWith("data:", StringComparison.Ordinal)
        )
        {
            return url;
        }
        if (url.StartsWith("attachment:", StringComparison.Ordinal))
        {
            var form = (
                attachments?[WebUtility.UrlDecode(url["attachment:".Length..])] as JsonObject
            )?.FirstOrDefault();
            return form is { Value: { } data } ? $"data:{form.Value.Key};base64,{data.GetValue<string>()}" : url;
        }
        var file = folder is null ? url : Path.Combine(folder, WebUtility.UrlDecode(url));
        var type = Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".png" => "image/png",
            ".jpg" or ".jpeg" => "image/jpeg",
            ".gif" => "image/gif",
            ".svg" => "image/svg+xml",
            ".webp" => "image/webp",
            _ => null,
        };
        return type is not null && File.Exists(file)
            ? $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(file))}"
            : url;
    }

    // The source stays readable, between its dollars, where the page cannot draw it.
    private sealed class FormulaInline : HtmlObjectRenderer<MathInline>
    {
        protected override void Write(HtmlRenderer renderer, MathInline obj)
        {
            var tex = WebUtility.HtmlEncode(obj.Content.ToString());
            var block = obj.DelimiterCount == 2;
            var mark = block ? "$$" : "$";
            renderer.Write(
                $"<span class=\"math{(block ? " math-block" : "")}\" data-tex=\"{tex}\">{mark}{tex}{mark}</span>"
            );
        }
    }

    private sealed class FormulaBlock : HtmlObjectRenderer<MathBlock>
    {
        protected override void Write(HtmlRenderer renderer, MathBlock obj)
        {
            var tex = WebUtility.HtmlEncode(obj.Lines.ToString().Trim());
            renderer.Write($"<div class=\"math math-block\" data-tex=\"{tex}\">$${tex}$$</div>\n");
        }
    }
}
