using System.Net;
using System.Text.Json.Nodes;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
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
    // What Jupyter's own Markdown knows, and no more: lettered lists would take "K. He" for a list.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseAutoIdentifiers()
        .UsePipeTables()
        .UseTaskLists()
        .UseAutoLinks()
        .UseFootnotes()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseMathematics()
        .Build();

    /// <summary>Renders one cell.</summary>
    /// <param name="source">The Markdown.</param>
    /// <param name="attachments">The cell's attachments, or null.</param>
    /// <param name="folder">The folder relative pictures are in.</param>
    /// <param name="links">Gives the address behind a relative link, or null to drop the link and keep its text.</param>
    /// <param name="headings">The page's headings so far; this cell's are added.</param>
    public static string ToHtml(
        string source,
        JsonNode? attachments,
        string? folder,
        Func<string, string?> links,
        List<Heading> headings
    )
    {
        var document = Markdown.Parse(source, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage)
            {
                link.Url = Picture(link.Url, attachments, folder);
            }
            else
            {
                Resolve(link, links);
            }
        }
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            AddHeading(heading, headings);
        }
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollingTable());
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

    /// <summary>Gives links their addresses; one that leads nowhere becomes its own text.</summary>
    private static void Resolve(LinkInline link, Func<string, string?> links)
    {
        if (link.Url is null or ['#', ..] || link.Url.Contains(':'))
        {
            return;
        }
        if (links(link.Url) is { } address)
        {
            link.Url = address;
            return;
        }
        link.ReplaceBy(new ContainerInline(), copyChildren: true);
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

    // A wide table scrolls in itself, not the page.
    private sealed class ScrollingTable : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.Write("<div class=\"scroll\">");
            base.Write(renderer, table);
            renderer.Write("</div>\n");
        }
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
