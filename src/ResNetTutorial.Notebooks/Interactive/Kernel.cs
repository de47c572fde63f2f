using Microsoft.AspNetCore.Html;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;

namespace Microsoft.DotNet.Interactive;

/// <summary>The functions that cells may call without naming a class: .NET Interactive's, by the same names.</summary>
public static class Kernel
{
    /// <summary>Shows a value now, before the cell ends.</summary>
    /// <param name="value">The value; formatters decide its forms.</param>
    /// <param name="mimeTypes">The MIME types to show it in; default: those its type prefers.</param>
    /// <returns>The shown value, which can be replaced in place.</returns>
#pragma warning disable IDE1006 // The name is .NET Interactive's.
    public static DisplayedValue display(object? value, params string[] mimeTypes)
#pragma warning restore IDE1006
    {
        var shown = new DisplayedValue(mimeTypes);
        shown.Show(value);
        return shown;
    }

    /// <summary>Marks a string as HTML, so that it is shown as such.</summary>
    /// <param name="content">The HTML.</param>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Runs a script in the page that shows the notebook.</summary>
    /// <param name="scriptContent">The JavaScript.</param>
    public static void Javascript(string scriptContent) =>
        display(HTML($"<script type=\"text/javascript\">{scriptContent}</script>"));

    /// <summary>Adds a style sheet to the page that shows the notebook.</summary>
    /// <param name="content">The CSS.</param>
    public static void CSS(string content) => display(HTML($"<style>{content}</style>"));
}

/// <summary>A value that a cell has shown.</summary>
public sealed class DisplayedValue
{
    private readonly string[] _mimeTypes;

    internal DisplayedValue(string[] mimeTypes) => _mimeTypes = mimeTypes;

    /// <summary>The name the value is shown under.</summary>
    public string DisplayId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Replaces what is shown, in place.</summary>
    /// <param name="updatedValue">The new value.</param>
    public void Update(object? updatedValue) =>
        CellContext.Current?.Send(new DisplayUpdate(Bundle(updatedValue, _mimeTypes), DisplayId));

    internal static MimeBundle Bundle(object? value, params string[] mimeTypes)
    {
        var bundle = new MimeBundle();
        var types = mimeTypes.Length > 0 ? mimeTypes : Formatting.Formatter.GetPreferredMimeTypesFor(value?.GetType());
        foreach (var type in types)
        {
            bundle.Add(type, Formatting.Formatter.ToDisplayString(value, type));
        }
        return bundle;
    }

    internal void Show(object? value) =>
        CellContext.Current?.Send(new DisplayOutput(Bundle(value, _mimeTypes), DisplayId));

    internal void Show(MimeBundle bundle) => CellContext.Current?.Send(new DisplayOutput(bundle, DisplayId));
}

/// <summary>What the running cell can ask about itself.</summary>
public sealed class KernelInvocationContext
{
    private readonly CellContext _cell;

    private KernelInvocationContext(CellContext cell) => _cell = cell;

    /// <summary>The cell that is running, or null outside cells.</summary>
    public static KernelInvocationContext? Current =>
        CellContext.Current is { } cell ? new KernelInvocationContext(cell) : null;

    /// <summary>Cancelled when the cell is to stop.</summary>
    public CancellationToken CancellationToken => _cell.CancellationToken;
}
