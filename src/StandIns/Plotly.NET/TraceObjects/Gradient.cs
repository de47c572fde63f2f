namespace Plotly.NET.TraceObjects;

public sealed class Gradient : DynamicObj.DynamicObj
{
    public static Gradient init(
        FSharpOption<Color>? Color = null,
        FSharpOption<StyleParam.GradientType>? Type = null,
        FSharpOption<IEnumerable<StyleParam.GradientType>>? MultiTypes = null
    ) => new Gradient().Set(Color).Set(Type).Set(MultiTypes, "type");
}
