namespace Plotly.NET.TraceObjects;

public sealed class MeanLine : DynamicObj.DynamicObj
{
    public static MeanLine init(
        FSharpOption<bool>? Visible = null,
        FSharpOption<Color>? Color = null,
        FSharpOption<double>? Width = null
    ) => new MeanLine().Set(Visible).Set(Color).Set(Width);
}
