namespace Plotly.NET.TraceObjects;

public sealed class TableFill : DynamicObj.DynamicObj
{
    public static TableFill init(FSharpOption<Color>? Color = null) => new TableFill().Set(Color);
}
