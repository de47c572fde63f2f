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

    /// <summary>RRGGBB in hexadecimal digits, with or without a leading #.</summary>
    public static Color fromHex(string s)
    {
        var digits = s.TrimStart('#');
        if (
            digits.Length != 6
            || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
        )
        {
            throw new FormatException($"{s}: not a colour; write six hexadecimal digits, for example #1f77b4.");
        }

        return fromRGB((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255);
    }

    public static Color fromKeyword(ColorKeyword c)
    {
        // CSS spells grey both ways, .NET one.
        var color = System.Drawing.Color.FromName(c.ToString().Replace("grey", "gray", StringComparison.Ordinal));
        return fromARGB(color.A, color.R, color.G, color.B);
    }

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
