using System.Reflection;
using ResNetTutorial.Notebooks.Documents;

namespace ResNetTutorial.Notebooks.Reports;

/// <summary>The files that all pages of a folder share: the look, the script, plotly.js, KaTeX and its fonts.</summary>
internal static class PageAssets
{
    /// <summary>Writes them into <c>assets/</c>; what is there already and has the same size stays.</summary>
    /// <param name="folder">The folder of the pages.</param>
    /// <param name="webFolder">Where plotly.js and KaTeX are; what is missing there, the pages do without.</param>
    public static void Write(string folder, string webFolder)
    {
        var assets = Path.Combine(folder, "assets");
        Directory.CreateDirectory(assets);
        foreach (var name in new[] { "pages.css", "pages.js", "icon.svg" })
        {
            AtomicFile.Write(Path.Combine(assets, name), Text(name));
        }
        if (!Directory.Exists(webFolder))
        {
            return;
        }
        foreach (var file in Directory.EnumerateFiles(webFolder, "*", SearchOption.AllDirectories))
        {
            var copy = new FileInfo(Path.Combine(assets, Path.GetRelativePath(webFolder, file)));
            var original = new FileInfo(file);
            if (!copy.Exists || copy.Length != original.Length)
            {
                Directory.CreateDirectory(copy.DirectoryName!);
                original.CopyTo(copy.FullName, overwrite: true);
            }
        }
    }

    /// <summary>The text of one of our own assets.</summary>
    public static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
