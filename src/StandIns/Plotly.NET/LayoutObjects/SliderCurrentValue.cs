namespace Plotly.NET.LayoutObjects;

public sealed class SliderCurrentValue : DynamicObj.DynamicObj
{
    public static SliderCurrentValue init(
        FSharpOption<Font>? Font,
        FSharpOption<int>? Offset,
        FSharpOption<string>? Prefix,
        FSharpOption<string>? Suffix,
        FSharpOption<bool>? Visible,
        FSharpOption<StyleParam.XAnchorPosition>? XAnchor
    ) => new SliderCurrentValue().Set(Font).Set(Offset).Set(Prefix).Set(Suffix).Set(Visible).Set(XAnchor);
}
