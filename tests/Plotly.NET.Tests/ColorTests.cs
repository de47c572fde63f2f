using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace PlotlyTests;

/// <summary>Colours as plotly.js gets them.</summary>
public sealed class ColorTests
{
    private static string Json(Color color) =>
        new ChartJson(Chart.Point<int, int, string>([1], [1], MarkerColor: color)).Trace["marker"]![
            "color"
        ]!.ToJsonString();

    [Fact]
    public void One_colour_in_five_ways()
    {
        Assert.Equal("\"rgba(31, 119, 180, 1.0)\"", Json(Color.fromHex("#1f77b4")));
        Assert.Equal("\"rgba(31, 119, 180, 1.0)\"", Json(Color.fromRGB(31, 119, 180)));
        Assert.Equal("\"rgba(70, 130, 180, 1.0)\"", Json(Color.fromKeyword(ColorKeyword.SteelBlue)));
        Assert.Equal("\"hsl(210, 50%, 50%)\"", Json(Color.fromString("hsl(210, 50%, 50%)")));
        Assert.StartsWith("\"rgba(1, 2, 3, 0", Json(Color.fromARGB(128, 1, 2, 3)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_colour_a_point()
    {
        Assert.Equal("[\"red\",\"blue\"]", Json(Color.fromColors([Color.fromString("red"), Color.fromString("blue")])));
        Assert.Equal("[1,2]", Json(Color.fromColorScaleValues([1, 2])));
    }

    [Fact]
    public void What_is_no_colour_is_refused() => Assert.ThrowsAny<Exception>(() => Color.fromHex("not a colour"));
}
