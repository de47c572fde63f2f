namespace Plotly.NET.TraceObjects;

public sealed class Bins : DynamicObj.DynamicObj
{
    public static Bins init(
        FSharpOption<double>? Start = null,
        FSharpOption<double>? End = null,
        FSharpOption<double>? Size = null
    ) => new Bins().Set(Start).Set(End).Set(Size);
}
