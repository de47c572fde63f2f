using System.IO.Compression;
using System.Reflection;

namespace Plotly.NET;

/// <summary>plotly.js itself, which this assembly carries.</summary>
internal static class PlotlyJs
{
    private static readonly Lazy<string> Text = new(() => new StreamReader(Open()).ReadToEnd());
    private static readonly Lazy<string> Base64 = new(Compress);

    public static string Source => Text.Value;

    /// <summary>The source, gzipped, in base64: less than half as long.</summary>
    public static string Packed => Base64.Value;

    private static Stream Open() =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream("plotly.min.js")
        ?? throw new InvalidOperationException("plotly.js: the assembly was built without it; rebuild Plotly.NET.");

    private static string Compress()
    {
        using var packed = new MemoryStream();
        using (var source = Open())
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            source.CopyTo(gzip);
        }

        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }
}
