using System.Text.Json.Nodes;
using Microsoft.FSharp.Core;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace PlotlyTests;

/// <summary>Sliders that lead through the steps of a run.</summary>
public sealed class AnimationTests(Browser browser)
{
    private static readonly double[][] Steps =
    [
        [1, 1, 1],
        [1, 2, 3],
        [3, 1, 2],
    ];

    // Each step is a frame of its own: the slider plays it into the first trace.
    private static GenericChart Animated() =>
        Chart
            .Line<int, double, string>([1, 2, 3], Steps[0])
            .WithSlider(
                Slider.init(
                    Active: 0,
                    ActiveBgColor: null,
                    BgColor: null,
                    BorderColor: null,
                    BorderWidth: null,
                    CurrentValue: SliderCurrentValue.init(null, null, Prefix: "epoch ", null, null, null),
                    Font: null,
                    Len: null,
                    LenMode: null,
                    MinorTickLen: null,
                    Name: null,
                    Padding: null,
                    Steps: FSharpOption<IEnumerable<SliderStep>>.Some(Steps.Select(Step)),
                    TemplateItemName: null,
                    TickColor: null,
                    TickLen: null,
                    TickWidth: null,
                    Transition: null,
                    Visible: null,
                    X: null,
                    XAnchor: null,
                    Y: null,
                    YAnchor: null
                )
            );

    private static SliderStep Step(double[] values, int epoch)
    {
        Tuple<string, object>[] frame = [Tuple.Create<string, object>("y", new[] { values })];
        return SliderStep.init(
            Args: FSharpOption<IEnumerable<Tuple<string, object>>>.Some(frame),
            Execute: null,
            Label: $"{epoch}",
            Method: StyleParam.Method.Restyle,
            Name: null,
            TemplateItemName: null,
            Value: null,
            Visible: null
        );
    }

    [Fact]
    public void A_slider_has_a_frame_a_step()
    {
        var slider = new ChartJson(Animated()).Layout["sliders"]![0]!;
        var steps = slider["steps"]!.AsArray();
        Assert.Equal("epoch ", slider["currentvalue"]!["prefix"]!.GetValue<string>());
        Assert.Equal(["0", "1", "2"], steps.Select(step => $"{step!["label"]}"));
        Assert.Equal("restyle", steps[1]!["method"]!.GetValue<string>());
        Assert.Equal([1, 2, 3], ChartJson.Numbers(steps[1]!["args"]![0]!["y"]![0]));
    }

    [Fact]
    public async Task Moving_the_slider_shows_the_step()
    {
        var chart = GenericChart.addDisplayOptions(
            DisplayOptions.init(PlotlyJSReference: PlotlyJSReference.Full),
            Animated()
        );
        var (tab, complaints) = await browser.Open(GenericChart.toEmbeddedHTML(chart));
        await tab.WaitForSelectorAsync(".slider-rail-touch-rect");
        var box = (await tab.Locator(".slider-rail-touch-rect").BoundingBoxAsync())!;
        await tab.Mouse.ClickAsync(box.X + box.Width - 4, box.Y + box.Height / 2);
        await tab.WaitForFunctionAsync("() => document.querySelector('.js-plotly-plot').data[0].y[0] === 3");
        var shown = await tab.EvaluateAsync<double[]>("() => document.querySelector('.js-plotly-plot').data[0].y");
        Assert.Equal(Steps[2], shown);
        Assert.Empty(complaints);
    }

    [Fact]
    public void A_figure_carries_frames()
    {
        dynamic frame = new Frame();
        frame.name = "last";
        var figure = GenericChart.toFigure(Animated());
        var json = JsonNode.Parse(
            GenericChart.toFigureJson(
                GenericChart.fromFigure(
                    new Figure(
                        figure.Data,
                        figure.Layout,
                        Microsoft.FSharp.Collections.ListModule.OfSeq([(Frame)frame])
                    )
                )
            )
        )!;
        Assert.NotNull(json["frames"]);
    }
}
