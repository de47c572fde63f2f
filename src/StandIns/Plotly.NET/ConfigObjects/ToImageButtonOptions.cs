namespace Plotly.NET.ConfigObjects;

public sealed class ToImageButtonOptions : DynamicObj.DynamicObj
{
    public static ToImageButtonOptions init(
        FSharpOption<StyleParam.ImageFormat>? Format = null,
        FSharpOption<string>? Filename = null,
        FSharpOption<double>? Width = null,
        FSharpOption<double>? Height = null,
        FSharpOption<double>? Scale = null
    ) => new ToImageButtonOptions().Set(Format).Set(Filename).Set(Width).Set(Height).Set(Scale);
}
