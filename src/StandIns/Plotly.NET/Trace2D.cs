namespace Plotly.NET;

public class Trace2D(string traceTypeName) : Trace(traceTypeName)
{
    internal override Trace NewOfSameType() => new Trace2D(type);
}
