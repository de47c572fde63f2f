namespace Plotly.NET;

public class Trace : DynamicObj.DynamicObj
{
    public Trace(string traceTypeName) => type = traceTypeName;

    public string type
    {
        get => this.Get<string>("type")!;
        set => this.Put("type", value);
    }

    internal virtual Trace NewOfSameType() => new(type);
}
