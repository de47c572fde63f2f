using System.Text.Json;

namespace ResNetTutorial.Notebooks.Jupyter;

/// <summary>
/// Brings plotly.js to pages that draw a chart from its HTML, with no network: Jupyter serves what lies beside
/// <c>kernel.json</c>, and a page exported to a file finds it on the disk. Front ends that know the MIME type of plotly
/// (VS Code) never look at the HTML.
/// </summary>
internal static class PlotlyLoader
{
    /// <summary>The file beside <c>kernel.json</c>.</summary>
    public const string FileName = "plotly.min.js";

    /// <summary>What <c>kernel.json</c> tells the kernel its own folder by.</summary>
    public const string FolderVariable = "RESNET_TUTORIAL_KERNEL";

    /// <summary>The script to put before a chart's HTML; nothing where plotly.js was not installed.</summary>
    public static string Script { get; } = Of(Environment.GetEnvironmentVariable(FolderVariable));

    internal static string Of(string? folder)
    {
        if (string.IsNullOrEmpty(folder) || !File.Exists(Path.Combine(folder, FileName)))
        {
            return "";
        }
        var served = JsonSerializer.Serialize(
            $"kernelspecs/{Uri.EscapeDataString(Path.GetFileName(folder))}/{FileName}"
        );
        var onDisk = JsonSerializer.Serialize(new Uri(Path.Combine(folder, FileName)).AbsoluteUri);
        return $$"""
            <script>
            (function () {
              if (window.Plotly || window.resnetTutorialPlotly) return;
              window.resnetTutorialPlotly = true;
              let base = document.body.dataset.baseUrl;
              const page = document.getElementById("jupyter-config-data");
              if (!base && page) base = JSON.parse(page.textContent).baseUrl;
              const source = base ? new URL(base + {{served}}, location.href).href
                : location.protocol === "file:" ? {{onDisk}} : null;
              if (!source) return;
              if (window.requirejs) {
                requirejs([source], plotly => { window.Plotly = plotly; });
                return;
              }
              const script = document.createElement("script");
              script.src = source;
              document.head.append(script);
            })();
            </script>

            """;
    }
}
