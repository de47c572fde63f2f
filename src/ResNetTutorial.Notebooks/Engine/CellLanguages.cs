namespace ResNetTutorial.Notebooks.Engine;

/// <summary>The languages of cells: those that are run or shown, and those that people will look for.</summary>
internal static class CellLanguages
{
    public const string CSharp = "csharp";
    public const string Html = "html";
    public const string JavaScript = "javascript";
    public const string Markdown = "markdown";

    /// <summary>The head of a .dib file.</summary>
    public const string Meta = "meta";

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        [CSharp] = CSharp,
        ["c#"] = CSharp,
        ["cs"] = CSharp,
        [Html] = Html,
        [JavaScript] = JavaScript,
        ["js"] = JavaScript,
        [Markdown] = Markdown,
        ["md"] = Markdown,
        [Meta] = Meta,
        ["fsharp"] = "fsharp",
        ["f#"] = "fsharp",
        ["pwsh"] = "pwsh",
        ["powershell"] = "pwsh",
        ["mermaid"] = "mermaid",
        ["sql"] = "sql",
        ["kql"] = "kql",
        ["http"] = "http",
        ["razor"] = "razor",
        ["python"] = "python",
        ["value"] = "value",
    };

    private static readonly Dictionary<string, string> Instead = new()
    {
        ["fsharp"] = "write it in C#, or open the notebook with an F# kernel",
        ["pwsh"] = "run it in a terminal, or start it from C# with System.Diagnostics.Process",
        ["mermaid"] = "put the diagram in a Markdown cell, between ```mermaid and ```",
        ["sql"] = "query the database from C# with a package such as Microsoft.Data.Sqlite",
        ["kql"] = "query the database from C# with a package such as Microsoft.Azure.Kusto.Data",
        ["http"] = "send the request from C# with System.Net.Http.HttpClient",
        ["razor"] = "build the page in C# with PocketViewTags, or in a cell that starts with #!html",
        ["python"] = "open the notebook with a Python kernel",
        ["value"] = "assign the text to a C# variable",
    };

    /// <summary>The language of a <c>#!</c> word or of a cell's metadata, or null where it is none.</summary>
    public static string? Of(string word) => Names.GetValueOrDefault(word);

    /// <summary>One line that says why a language is not run, and what to do.</summary>
    public static string Refusal(string language) =>
        $"#!{language}: this kernel runs C# and shows HTML, JavaScript and Markdown; {Instead[language]}.";

    /// <summary>A cell's text with its language in front, where that is not C#.</summary>
    public static string Marked(string source, string? language) =>
        Of(language ?? CSharp) is null or CSharp ? source : $"#!{language}\n{source}";
}
