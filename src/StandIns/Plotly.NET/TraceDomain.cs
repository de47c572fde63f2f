namespace Plotly.NET;

public class TraceDomain(string traceTypeName) : Trace(traceTypeName)
{
    internal override Trace NewOfSameType() => new TraceDomain(type);
}
