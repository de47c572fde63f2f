namespace Plotly.NET.TraceObjects;

public sealed class Cumulative : DynamicObj.DynamicObj
{
    public static Cumulative init(
        FSharpOption<bool>? Enabled = null,
        FSharpOption<StyleParam.CumulativeDirection>? Direction = null,
        FSharpOption<StyleParam.Currentbin>? Currentbin = null
    ) => new Cumulative().Set(Enabled).Set(Direction).Set(Currentbin);
}
