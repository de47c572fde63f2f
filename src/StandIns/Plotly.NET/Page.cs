using System.Diagnostics;

namespace Plotly.NET;

/// <summary>Charts as pages on disk.</summary>
internal static class Page
{
    /// <summary>Writes the chart's page; readers see the old file or the whole new one.</summary>
    public static void Save(GenericChart chart, string path, bool open)
    {
        var file = path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? path : path + ".html";
        var unfinished = file + ".tmp";
        File.WriteAllText(unfinished, GenericChart.toEmbeddedHTML(chart));
        File.Move(unfinished, file, overwrite: true);
        if (open)
        {
            using var browser = Process.Start(new ProcessStartInfo(Path.GetFullPath(file)) { UseShellExecute = true });
        }
    }

    public static void Show(GenericChart chart) =>
        Save(chart, Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.html"), open: true);
}
