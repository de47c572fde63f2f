namespace Plotly.NET.LayoutObjects;

public sealed class Slider : DynamicObj.DynamicObj
{
    public static Slider init(
        FSharpOption<int>? Active,
        FSharpOption<Color>? ActiveBgColor,
        FSharpOption<Color>? BgColor,
        FSharpOption<Color>? BorderColor,
        FSharpOption<int>? BorderWidth,
        FSharpOption<SliderCurrentValue>? CurrentValue,
        FSharpOption<Font>? Font,
        FSharpOption<double>? Len,
        FSharpOption<StyleParam.UnitMode>? LenMode,
        FSharpOption<int>? MinorTickLen,
        FSharpOption<string>? Name,
        FSharpOption<Padding>? Padding,
        FSharpOption<IEnumerable<SliderStep>>? Steps,
        FSharpOption<string>? TemplateItemName,
        FSharpOption<Color>? TickColor,
        FSharpOption<int>? TickLen,
        FSharpOption<int>? TickWidth,
        FSharpOption<Transition>? Transition,
        FSharpOption<bool>? Visible,
        FSharpOption<int>? X,
        FSharpOption<StyleParam.XAnchorPosition>? XAnchor,
        FSharpOption<int>? Y,
        FSharpOption<StyleParam.YAnchorPosition>? YAnchor
    ) =>
        new Slider()
            .Set(Active)
            .Set(ActiveBgColor)
            .Set(BgColor)
            .Set(BorderColor)
            .Set(BorderWidth)
            .Set(CurrentValue)
            .Set(Font)
            .Set(Len)
            .Set(LenMode)
            .Set(MinorTickLen)
            .Set(Name)
            .Set(Padding, "pad")
            .Set(Steps)
            .Set(TemplateItemName)
            .Set(TickColor)
            .Set(TickLen)
            .Set(TickWidth)
            .Set(Transition)
            .Set(Visible)
            .Set(X)
            .Set(XAnchor)
            .Set(Y)
            .Set(YAnchor);
}
