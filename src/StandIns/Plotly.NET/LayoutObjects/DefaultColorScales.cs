namespace Plotly.NET.LayoutObjects;

public sealed class DefaultColorScales : DynamicObj.DynamicObj
{
    public static DefaultColorScales init(
        FSharpOption<StyleParam.Colorscale>? Diverging = null,
        FSharpOption<StyleParam.Colorscale>? Sequential = null,
        FSharpOption<StyleParam.Colorscale>? SequentialMinus = null
    ) => new DefaultColorScales().Set(Diverging).Set(Sequential).Set(SequentialMinus);
}
