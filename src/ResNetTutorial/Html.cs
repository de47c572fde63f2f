using System.Globalization;
using System.Net;

namespace ResNetTutorial;

/// <summary>
/// The few pieces all of the library's HTML is made of. Colours: only borders and marks are coloured, text takes the
/// page's own colour, so that the same fragment reads on a light and on a dark page.
/// </summary>
internal static class Html
{
    public const string Good = "#1a9e5c";
    public const string Bad = "#d55e00";
    public const string Neutral = "#808080";
    public const string Mono = "font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace";

    /// <summary>Text, made safe to stand in HTML.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A box with a coloured edge.</summary>
    public static string Card(string colour, string inner) =>
        $"<div style=\"border-left:4px solid {colour};padding:.35em .8em;margin:.3em 0;max-width:60em\">{inner}</div>";

    /// <summary>A number as a person would write it: four significant digits, no needless exponent.</summary>
    public static string Number(double value)
    {
        var culture = CultureInfo.InvariantCulture;
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? "not a number"
                : value > 0 ? "∞"
                : "-∞";
        if (value == Math.Round(value))
            return Math.Abs(value) < 1e9 ? value.ToString("#,0", culture) : value.ToString("0.###e+0", culture);
        var size = Math.Abs(value);
        return size is >= 1e-3 and < 1e6
            ? double.Parse(value.ToString("G4", culture), culture).ToString("0.#######", culture)
            : value.ToString("0.###e+0", culture);
    }
}
