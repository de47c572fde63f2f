namespace Plotly.NET.LayoutObjects;

public sealed class Transition : DynamicObj.DynamicObj
{
    public static Transition init(
        FSharpOption<int>? Duration = null,
        FSharpOption<StyleParam.TransitionEasing>? Easing = null,
        FSharpOption<StyleParam.TransitionOrdering>? Ordering = null
    ) => new Transition().Set(Duration).Set(Easing).Set(Ordering);
}
