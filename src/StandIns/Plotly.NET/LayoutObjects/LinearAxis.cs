namespace Plotly.NET.LayoutObjects;

public sealed class LinearAxis : DynamicObj.DynamicObj
{
    public static LinearAxis init<a, b, c, d, e, f, g, h>(
        FSharpOption<bool>? Visible = null,
        FSharpOption<Color>? Color = null,
        FSharpOption<Title>? Title = null,
        FSharpOption<StyleParam.AxisType>? AxisType = null,
        FSharpOption<StyleParam.AutoRange>? AutoRange = null,
        FSharpOption<StyleParam.RangeMode>? RangeMode = null,
        FSharpOption<StyleParam.Range>? Range = null,
        FSharpOption<bool>? FixedRange = null,
        FSharpOption<StyleParam.ScaleAnchor>? ScaleAnchor = null,
        FSharpOption<double>? ScaleRatio = null,
        FSharpOption<StyleParam.AxisConstraint>? Constrain = null,
        FSharpOption<StyleParam.LinearAxisId>? Matches = null,
        FSharpOption<StyleParam.TickMode>? TickMode = null,
        FSharpOption<int>? NTicks = null,
        FSharpOption<c>? Tick0 = null,
        FSharpOption<d>? DTick = null,
        FSharpOption<IEnumerable<e>>? TickVals = null,
        FSharpOption<IEnumerable<f>>? TickText = null,
        FSharpOption<StyleParam.TickOptions>? Ticks = null,
        FSharpOption<StyleParam.TickLabelPosition>? TickLabelPosition = null,
        FSharpOption<StyleParam.Mirror>? Mirror = null,
        FSharpOption<int>? TickLen = null,
        FSharpOption<int>? TickWidth = null,
        FSharpOption<Color>? TickColor = null,
        FSharpOption<bool>? ShowTickLabels = null,
        FSharpOption<bool>? ShowSpikes = null,
        FSharpOption<Color>? SpikeColor = null,
        FSharpOption<int>? SpikeThickness = null,
        FSharpOption<Font>? TickFont = null,
        FSharpOption<int>? TickAngle = null,
        FSharpOption<string>? TickPrefix = null,
        FSharpOption<string>? TickSuffix = null,
        FSharpOption<StyleParam.ShowExponent>? ShowExponent = null,
        FSharpOption<StyleParam.ExponentFormat>? ExponentFormat = null,
        FSharpOption<string>? TickFormat = null,
        FSharpOption<string>? HoverFormat = null,
        FSharpOption<bool>? ShowLine = null,
        FSharpOption<Color>? LineColor = null,
        FSharpOption<double>? LineWidth = null,
        FSharpOption<bool>? ShowGrid = null,
        FSharpOption<Color>? GridColor = null,
        FSharpOption<StyleParam.DrawingStyle>? GridDash = null,
        FSharpOption<double>? GridWidth = null,
        FSharpOption<bool>? ZeroLine = null,
        FSharpOption<Color>? ZeroLineColor = null,
        FSharpOption<double>? ZeroLineWidth = null,
        FSharpOption<StyleParam.LinearAxisId>? Anchor = null,
        FSharpOption<StyleParam.Side>? Side = null,
        FSharpOption<StyleParam.LinearAxisId>? Overlaying = null,
        FSharpOption<StyleParam.Layer>? Layer = null,
        FSharpOption<StyleParam.Range>? Domain = null,
        FSharpOption<double>? Position = null,
        FSharpOption<StyleParam.CategoryOrder>? CategoryOrder = null,
        FSharpOption<IEnumerable<g>>? CategoryArray = null,
        FSharpOption<RangeSlider>? RangeSlider = null,
        FSharpOption<Color>? BackgroundColor = null,
        FSharpOption<bool>? ShowBackground = null
    )
        where a : IConvertible
        where b : IConvertible
        where c : IConvertible
        where d : IConvertible
        where e : IConvertible
        where f : IConvertible
        where g : IConvertible
        where h : IConvertible =>
        new LinearAxis()
            .Set(Visible)
            .Set(Color)
            .Set(Title)
            .Set(AxisType, "type")
            .Set(AutoRange)
            .Set(RangeMode)
            .Set(Range)
            .Set(FixedRange)
            .Set(ScaleAnchor)
            .Set(ScaleRatio)
            .Set(Constrain)
            .Set(Matches)
            .Set(TickMode)
            .Set(NTicks)
            .Set(Tick0)
            .Set(DTick)
            .Set(TickVals)
            .Set(TickText)
            .Set(Ticks)
            .Set(TickLabelPosition)
            .Set(Mirror)
            .Set(TickLen)
            .Set(TickWidth)
            .Set(TickColor)
            .Set(ShowTickLabels)
            .Set(ShowSpikes)
            .Set(SpikeColor)
            .Set(SpikeThickness)
            .Set(TickFont)
            .Set(TickAngle)
            .Set(TickPrefix)
            .Set(TickSuffix)
            .Set(ShowExponent)
            .Set(ExponentFormat)
            .Set(TickFormat)
            .Set(HoverFormat)
            .Set(ShowLine)
            .Set(LineColor)
            .Set(LineWidth)
            .Set(ShowGrid)
            .Set(GridColor)
            .Set(GridDash)
            .Set(GridWidth)
            .Set(ZeroLine)
            .Set(ZeroLineColor)
            .Set(ZeroLineWidth)
            .Set(Anchor)
            .Set(Side)
            .Set(Overlaying)
            .Set(Layer)
            .Set(Domain)
            .Set(Position)
            .Set(CategoryOrder)
            .Set(CategoryArray)
            .Set(RangeSlider)
            .Set(BackgroundColor)
            .Set(ShowBackground);
}
