using System.Runtime.CompilerServices;

namespace Plotly.NET;

/// <summary>
/// How the typed functions fill the property bag. A property is named after the argument it comes from, in lower case
/// (<c>Set(ShowLegend)</c> sets "showlegend"), unless plotly.js calls it something else.
/// </summary>
internal static class PropertyExtensions
{
    public static T Set<T, V>(
        this T target,
        FSharpOption<V>? value,
        string? name = null,
        [CallerArgumentExpression(nameof(value))] string argument = ""
    )
        where T : DynamicObj.DynamicObj =>
        value is null ? target : target.Put(name ?? argument.ToLowerInvariant(), value.Value);

    public static T Put<T>(this T target, string name, object? value)
        where T : DynamicObj.DynamicObj
    {
        target.Properties[name] = value;
        return target;
    }

    public static V? Get<V>(this DynamicObj.DynamicObj source, string name)
        where V : class => source.Properties.GetValueOrDefault(name) as V;

    /// <summary>A copy that can be changed without changing the original's own properties.</summary>
    public static T Copy<T>(this T source)
        where T : DynamicObj.DynamicObj
    {
        var copy = source is Trace trace ? trace.NewOfSameType() : Activator.CreateInstance(source.GetType());
        var target = (T)copy!;
        foreach (var (name, value) in source.Properties)
        {
            target.Properties[name] = value;
        }

        return target;
    }

    /// <summary>Both objects' properties; where both have one, nested objects merge and other values are the second's.</summary>
    public static T Merge<T>(this T first, DynamicObj.DynamicObj second)
        where T : DynamicObj.DynamicObj
    {
        var merged = first.Copy();
        foreach (var (name, value) in second.Properties)
        {
            merged.Properties[name] =
                value is DynamicObj.DynamicObj nested && first.Get<DynamicObj.DynamicObj>(name) is { } existing
                    ? existing.Merge(nested)
                    : value;
        }

        return merged;
    }
}
