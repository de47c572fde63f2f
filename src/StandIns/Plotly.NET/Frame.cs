namespace Plotly.NET;

/// <summary>One step of an animation; as in the package, its properties (name, data, layout) are set with <c>dynamic</c>.</summary>
public sealed class Frame : DynamicObj.DynamicObj;
