namespace ResNetTutorial.Site.Tests;

/// <summary>Where things are in the checkout these tests were built in.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    public static string Notebooks => Path.Combine(Root, "notebooks");

    /// <summary>plotly.js and KaTeX, as ./lessons fetches them.</summary>
    public static string Web => Path.Combine(Root, "artifacts", "web", "assets");

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ResNetTutorial.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("not in a checkout");
        }
        return folder;
    }
}
