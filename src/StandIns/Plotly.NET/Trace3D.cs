namespace Plotly.NET;

public class Trace3D(string traceTypeName) : Trace(traceTypeName)
{
    internal override Trace NewOfSameType() => new Trace3D(type);
}
