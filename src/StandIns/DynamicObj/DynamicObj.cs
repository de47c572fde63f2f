using System.Dynamic;

namespace DynamicObj;

/// <summary>
/// The base of every Plotly.NET object: an ordered bag of plotly.js properties. What the typed functions do not cover
/// is reached with <c>dynamic</c>: <c>dynamic trace = …; trace.hoverinfo = "skip";</c>
/// </summary>
public class DynamicObj : DynamicObject
{
    internal OrderedDictionary<string, object?> Properties { get; } = [];

    public override bool TryGetMember(GetMemberBinder binder, out object? result) =>
        Properties.TryGetValue(binder.Name, out result);

    public override bool TrySetMember(SetMemberBinder binder, object? value)
    {
        Properties[binder.Name] = value;
        return true;
    }

    public override IEnumerable<string> GetDynamicMemberNames() => Properties.Keys;
}
