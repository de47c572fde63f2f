namespace Plotly.NET;

public sealed class Layout : DynamicObj.DynamicObj
{
    public static Layout init<a>(
        FSharpOption<Title>? Title = null,
        FSharpOption<bool>? ShowLegend = null,
        FSharpOption<Margin>? Margin = null,
        FSharpOption<bool>? AutoSize = null,
        FSharpOption<int>? Width = null,
        FSharpOption<int>? Height = null,
        FSharpOption<Font>? Font = null,
        FSharpOption<UniformText>? UniformText = null,
        FSharpOption<string>? Separators = null,
        FSharpOption<Color>? PaperBGColor = null,
        FSharpOption<Color>? PlotBGColor = null,
        FSharpOption<StyleParam.AutoTypeNumbers>? AutoTypeNumbers = null,
        FSharpOption<DefaultColorScales>? Colorscale = null,
        FSharpOption<Color>? Colorway = null,
        FSharpOption<StyleParam.HoverMode>? HoverMode = null,
        FSharpOption<StyleParam.ClickMode>? ClickMode = null,
        FSharpOption<StyleParam.DragMode>? DragMode = null,
        FSharpOption<int>? HoverDistance = null,
        FSharpOption<int>? SpikeDistance = null,
        FSharpOption<Hoverlabel>? Hoverlabel = null,
        FSharpOption<Transition>? Transition = null,
        FSharpOption<DynamicObj.DynamicObj>? Template = null,
        FSharpOption<LayoutGrid>? Grid = null,
        FSharpOption<double>? ScatterGap = null,
        FSharpOption<StyleParam.ScatterMode>? ScatterMode = null,
        FSharpOption<double>? BarGap = null,
        FSharpOption<double>? BarGroupGap = null,
        FSharpOption<StyleParam.BarMode>? BarMode = null,
        FSharpOption<StyleParam.BarNorm>? BarNorm = null,
        FSharpOption<bool>? ExtendPieColors = null,
        FSharpOption<IEnumerable<a>>? HiddenLabels = null,
        FSharpOption<Color>? PieColorWay = null,
        FSharpOption<double>? BoxGap = null,
        FSharpOption<double>? BoxGroupGap = null,
        FSharpOption<StyleParam.BoxMode>? BoxMode = null,
        FSharpOption<double>? ViolinGap = null,
        FSharpOption<double>? ViolinGroupGap = null,
        FSharpOption<StyleParam.ViolinMode>? ViolinMode = null,
        FSharpOption<IEnumerable<Annotation>>? Annotations = null,
        FSharpOption<IEnumerable<Shape>>? Shapes = null,
        FSharpOption<IEnumerable<LayoutImage>>? Images = null,
        FSharpOption<IEnumerable<Slider>>? Sliders = null,
        FSharpOption<IEnumerable<UpdateMenu>>? UpdateMenus = null
    )
        where a : IConvertible =>
        new Layout()
            .Set(Title)
            .Set(ShowLegend)
            .Set(Margin)
            .Set(AutoSize)
            .Set(Width)
            .Set(Height)
            .Set(Font)
            .Set(UniformText)
            .Set(Separators)
            .Set(PaperBGColor, "paper_bgcolor")
            .Set(PlotBGColor, "plot_bgcolor")
            .Set(AutoTypeNumbers)
            .Set(Colorscale)
            .Set(Colorway)
            .Set(HoverMode)
            .Set(ClickMode)
            .Set(DragMode)
            .Set(HoverDistance)
            .Set(SpikeDistance)
            .Set(Hoverlabel)
            .Set(Transition)
            .Set(Template)
            .Set(Grid)
            .Set(ScatterGap)
            .Set(ScatterMode)
            .Set(BarGap)
            .Set(BarGroupGap)
            .Set(BarMode)
            .Set(BarNorm)
            .Set(ExtendPieColors)
            .Set(HiddenLabels)
            .Set(PieColorWay)
            .Set(BoxGap)
            .Set(BoxGroupGap)
            .Set(BoxMode)
            .Set(ViolinGap)
            .Set(ViolinGroupGap)
            .Set(ViolinMode)
            .Set(Annotations)
            .Set(Shapes)
            .Set(Images)
            .Set(Sliders)
            .Set(UpdateMenus);

    // Lists of objects that a layout collects: combining appends them, where other properties are replaced.
    private static readonly string[] Collections =
    [
        "annotations",
        "shapes",
        "images",
        "sliders",
        "updatemenus",
        "selections",
        "hiddenlabels",
    ];

    /// <summary>Both layouts' properties; where both have one, nested objects merge, lists of objects are appended and
    /// other values are the second's.</summary>
    public static Layout combine(Layout first, Layout second)
    {
        var combined = first.Merge(second);
        foreach (var name in Collections)
        {
            if (first.Get<IEnumerable<object>>(name) is { } own && second.Get<IEnumerable<object>>(name) is { } added)
            {
                combined.Put(name, own.Concat(added).ToArray());
            }
        }

        return combined;
    }

    /// <summary>The layout with more of a collection such as "annotations".</summary>
    internal Layout Append(string collection, IEnumerable<object> items) =>
        combine(this, new Layout().Put(collection, items.ToArray()));

    /// <summary>The layout with the object under the name merged with another.</summary>
    internal Layout Update(string name, DynamicObj.DynamicObj value) => combine(this, new Layout().Put(name, value));
}
