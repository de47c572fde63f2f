namespace Plotly.NET.LayoutObjects;

public sealed class UniformText : DynamicObj.DynamicObj
{
    public static UniformText init(
        FSharpOption<int>? MinSize = null,
        FSharpOption<StyleParam.UniformTextMode>? Mode = null
    ) => new UniformText().Set(MinSize).Set(Mode);
}
