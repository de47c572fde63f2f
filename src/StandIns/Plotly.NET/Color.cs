using System.Collections;
using System.Globalization;

namespace Plotly.NET;

/// <summary>One colour, a colour a point, or values that a colour scale turns into colours.</summary>
public sealed class Color : IPlotlyValue
{
    private Color(object value) => Value = value;

    public object Value { get; }

    public static Color fromARGB(int a, int r, int g, int b)
    {
        foreach (var part in (int[])[a, r, g, b])
        {
            ArgumentOutOfRangeException.ThrowIfNegative(part, nameof(Color));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(part, 255, nameof(Color));
        }

        return new($"rgba({r}, {g}, {b}, {(a / 255.0).ToString("0.0###", CultureInfo.InvariantCulture)})");
    }

    public static Color fromRGB(int r, int g, int b) => fromARGB(255, r, g, b);

    /// <summary>RRGGBB or AARRGGBB in hexadecimal digits, with or without a leading # or 0x.</summary>
    public static Color fromHex(string s)
    {
        var digits =
            s.StartsWith('#') ? s[1..]
            : s.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? s[2..]
            : s;
        if (
            digits.Length is not (6 or 8)
            || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var argb)
        )
        {
            throw new FormatException($"{s}: not a colour; write six hexadecimal digits, for example #1f77b4.");
        }

        var alpha = digits.Length == 8 ? (int)(argb >> 24) : 255;
        return fromARGB(alpha, (int)(argb >> 16) & 255, (int)(argb >> 8) & 255, (int)argb & 255);
    }

    public static Color fromKeyword(ColorKeyword c) => new(c.ToString());

    /// <summary>Any CSS colour.</summary>
    public static Color fromString(string c) => new(c);

    public static Color fromColors(IEnumerable<Color> c) => new(c);

    public static Color fromColorScaleValues<a>(IEnumerable<a> c)
        where a : IConvertible => new(c);

    object IPlotlyValue.Convert() => Value;

    public override bool Equals(object? obj) =>
        obj is Color other
        && (
            Value is string || other.Value is string
                ? Value.Equals(other.Value)
                : ((IEnumerable)Value).Cast<object>().SequenceEqual(((IEnumerable)other.Value).Cast<object>())
        );

    public override int GetHashCode() => Value is string text ? text.GetHashCode(StringComparison.Ordinal) : 0;

    public override string ToString() => Json.Write(Value);
}
