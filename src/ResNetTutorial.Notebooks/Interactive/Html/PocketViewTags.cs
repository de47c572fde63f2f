namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>
/// HTML written as C#, with <c>using static</c>: <c>div[style: "color:red"](h1("x"), p("y"))</c>. Each name is a new
/// element; brackets set its attributes, parentheses its content. Strings are encoded, other values formatted.
/// </summary>
#pragma warning disable IDE1006 // The names are HTML's, and the package's.
public static class PocketViewTags
{
    /// <summary>A place for elements of other names: <c>_.article("x")</c>.</summary>
    public static dynamic _ => new PocketView();

    /// <summary>An element <c>a</c>.</summary>
    public static dynamic a => new PocketView("a");

    /// <summary>An element <c>area</c>.</summary>
    public static dynamic area => new PocketView("area") { HtmlTag = { IsSelfClosing = true } };

    /// <summary>An element <c>aside</c>.</summary>
    public static dynamic aside => new PocketView("aside");

    /// <summary>An element <c>b</c>.</summary>
    public static dynamic b => new PocketView("b");

    /// <summary>An element <c>body</c>.</summary>
    public static dynamic body => new PocketView("body");

    /// <summary>An element <c>br</c>.</summary>
    public static dynamic br => new PocketView("br") { HtmlTag = { IsSelfClosing = true } };

    /// <summary>An element <c>button</c>.</summary>
    public static dynamic button => new PocketView("button");

    /// <summary>An element <c>caption</c>.</summary>
    public static dynamic caption => new PocketView("caption");

    /// <summary>An element <c>center</c>.</summary>
    public static dynamic center => new PocketView("center");

    /// <summary>An element <c>circle</c>.</summary>
    public static dynamic circle => new PocketView("circle") { HtmlTag = { IsSelfClosing = true } };

    /// <summary>An element <c>code</c>.</summary>
    public static dynamic code => new PocketView("code");

    /// <summary>An element <c>colgroup</c>.</summary>
    public static dynamic colgroup => new PocketView("colgroup");

    /// <summary>An element <c>dd</c>.</summary>
    public static dynamic dd => new PocketView("dd");

    /// <summary>An element <c>details</c>.</summary>
    public static dynamic details => new PocketView("details");

    /// <summary>An element <c>div</c>.</summary>
    public static dynamic div => new PocketView("div");

    /// <summary>An element <c>dl</c>.</summary>
    public static dynamic dl => new PocketView("dl");

    /// <summary>An element <c>dt</c>.</summary>
    public static dynamic dt => new PocketView("dt");

    /// <summary>An element <c>em</c>.</summary>
    public static dynamic em => new PocketView("em");

    /// <summary>An element <c>figure</c>.</summary>
    public static dynamic figure => new PocketView("figure");

    /// <summary>An element <c>font</c>.</summary>
    public static dynamic font => new PocketView("font");

    /// <summary>An element <c>form</c>.</summary>
    public static dynamic form => new PocketView("form");

    /// <summary>An element <c>g</c>.</summary>
    public static dynamic g => new PocketView("g");

    /// <summary>An element <c>h1</c>.</summary>
    public static dynamic h1 => new PocketView("h1");

    /// <summary>An element <c>h2</c>.</summary>
    public static dynamic h2 => new PocketView("h2");

    /// <summary>An element <c>h3</c>.</summary>
    public static dynamic h3 => new PocketView("h3");

    /// <summary>An element <c>h4</c>.</summary>
    public static dynamic h4 => new PocketView("h4");

    /// <summary>An element <c>h5</c>.</summary>
    public static dynamic h5 => new PocketView("h5");

    /// <summary>An element <c>h6</c>.</summary>
    public static dynamic h6 => new PocketView("h6");

    /// <summary>An element <c>head</c>.</summary>
    public static dynamic head => new PocketView("head");

    /// <summary>An element <c>header</c>.</summary>
    public static dynamic header => new PocketView("header");

    /// <summary>An element <c>hgroup</c>.</summary>
    public static dynamic hgroup => new PocketView("hgroup");

    /// <summary>An element <c>hr</c>.</summary>
    public static dynamic hr => new PocketView("hr") { HtmlTag = { IsSelfClosing = true } };

    /// <summary>An element <c>html</c>.</summary>
    public static dynamic html => new PocketView("html");

    /// <summary>An element <c>i</c>.</summary>
    public static dynamic i => new PocketView("i");

    /// <summary>An element <c>iframe</c>.</summary>
    public static dynamic iframe => new PocketView("iframe");

    /// <summary>An element <c>img</c>.</summary>
    public static dynamic img => new PocketView("img") { HtmlTag = { IsSelfClosing = true } };

    /// <summary>An element <c>input</c>.</summary>
    public static dynamic input => new PocketView("input") { HtmlTag = { IsSelfClosing = true } };

    /// <summary>An element <c>label</c>.</summary>
    public static dynamic label => new PocketView("label");

    /// <summary>An element <c>li</c>.</summary>
    public static dynamic li => new PocketView("li");

    /// <summary>An element <c>line</c>.</summary>
    public static dynamic line => new PocketView("line") { HtmlTag = { IsSelfClosing = true } };

    /// <summary>An element <c>link</c>.</summary>
    public static dynamic link => new PocketView("link") { HtmlTag = { IsSelfClosing = true } };

    /// <summary>An element <c>main</c>.</summary>
    public static dynamic main => new PocketView("main");

    /// <summary>An element <c>menu</c>.</summary>
    public static dynamic menu => new PocketView("menu");

    /// <summary>An element <c>menuitem</c>.</summary>
    public static dynamic menuitem => new PocketView("menuitem");

    /// <summary>An element <c>meta</c>.</summary>
    public static dynamic meta => new PocketView("meta") { HtmlTag = { IsSelfClosing = true } };

    /// <summary>An element <c>meter</c>.</summary>
    public static dynamic meter => new PocketView("meter");

    /// <summary>An element <c>nav</c>.</summary>
    public static dynamic nav => new PocketView("nav");

    /// <summary>An element <c>ol</c>.</summary>
    public static dynamic ol => new PocketView("ol");

    /// <summary>An element <c>optgroup</c>.</summary>
    public static dynamic optgroup => new PocketView("optgroup");

    /// <summary>An element <c>option</c>.</summary>
    public static dynamic option => new PocketView("option");

    /// <summary>An element <c>p</c>.</summary>
    public static dynamic p => new PocketView("p");

    /// <summary>An element <c>pre</c>.</summary>
    public static dynamic pre => new PocketView("pre");

    /// <summary>An element <c>progress</c>.</summary>
    public static dynamic progress => new PocketView("progress");

    /// <summary>An element <c>q</c>.</summary>
    public static dynamic q => new PocketView("q");

    /// <summary>An element <c>script</c>.</summary>
    public static dynamic script => new PocketView("script");

    /// <summary>An element <c>section</c>.</summary>
    public static dynamic section => new PocketView("section");

    /// <summary>An element <c>select</c>.</summary>
    public static dynamic select => new PocketView("select");

    /// <summary>An element <c>small</c>.</summary>
    public static dynamic small => new PocketView("small");

    /// <summary>An element <c>source</c>.</summary>
    public static dynamic source => new PocketView("source") { HtmlTag = { IsSelfClosing = true } };

    /// <summary>An element <c>span</c>.</summary>
    public static dynamic span => new PocketView("span");

    /// <summary>An element <c>strike</c>.</summary>
    public static dynamic strike => new PocketView("strike");

    /// <summary>An element <c>strong</c>.</summary>
    public static dynamic strong => new PocketView("strong");

    /// <summary>An element <c>style</c>.</summary>
    public static dynamic style => new Style();

    /// <summary>An element <c>sub</c>.</summary>
    public static dynamic sub => new PocketView("sub");

    /// <summary>An element <c>summary</c>.</summary>
    public static dynamic summary => new PocketView("summary");

    /// <summary>An element <c>sup</c>.</summary>
    public static dynamic sup => new PocketView("sup");

    /// <summary>An element <c>svg</c>.</summary>
    public static dynamic svg => new PocketView("svg");

    /// <summary>An element <c>table</c>.</summary>
    public static dynamic table => new PocketView("table");

    /// <summary>An element <c>tbody</c>.</summary>
    public static dynamic tbody => new PocketView("tbody");

    /// <summary>An element <c>td</c>.</summary>
    public static dynamic td => new PocketView("td");

    /// <summary>An element <c>text</c>.</summary>
    public static dynamic text => new PocketView("text");

    /// <summary>An element <c>textarea</c>.</summary>
    public static dynamic textarea => new PocketView("textarea");

    /// <summary>An element <c>tfoot</c>.</summary>
    public static dynamic tfoot => new PocketView("tfoot");

    /// <summary>An element <c>th</c>.</summary>
    public static dynamic th => new PocketView("th");

    /// <summary>An element <c>thead</c>.</summary>
    public static dynamic thead => new PocketView("thead");

    /// <summary>An element <c>title</c>.</summary>
    public static dynamic title => new PocketView("title");

    /// <summary>An element <c>tr</c>.</summary>
    public static dynamic tr => new PocketView("tr");

    /// <summary>An element <c>u</c>.</summary>
    public static dynamic u => new PocketView("u");

    /// <summary>An element <c>ul</c>.</summary>
    public static dynamic ul => new PocketView("ul");

    /// <summary>An element <c>video</c>.</summary>
    public static dynamic video => new PocketView("video");

    /// <summary>A style sheet, rule by rule.</summary>
    public class Style() : PocketView("style"), System.Collections.IEnumerable
    {
        private readonly List<string> _rules = [];

        /// <summary>Adds a rule.</summary>
        /// <param name="selector">What it applies to.</param>
        /// <param name="properties">What it sets.</param>
        public void Add(string selector, params (string, string)[] properties)
        {
            _rules.Add(
                $"{selector} {{ {string.Join(" ", properties.Select(each => $"{each.Item1}: {each.Item2};"))} }}"
            );
            HtmlTag.Content = context => context.Writer.Write(string.Join('\n', _rules));
        }

        /// <summary>Sets the sheet's text; strings are CSS and not encoded.</summary>
        /// <param name="args">Its parts.</param>
        public override void SetContent(object[] args) =>
            HtmlTag.Content = context => context.Writer.Write(string.Concat(args));

        /// <inheritdoc/>
        public System.Collections.IEnumerator GetEnumerator() => _rules.GetEnumerator();
    }
}
#pragma warning restore IDE1006
