namespace Plotly.NET.LayoutObjects;

public sealed class Shape : DynamicObj.DynamicObj
{
    public static Shape init<a, b, c, d>(
        FSharpOption<Color>? FillColor = null,
        FSharpOption<ShapeLabel>? Label = null,
        FSharpOption<StyleParam.Layer>? Layer = null,
        FSharpOption<Line>? Line = null,
        FSharpOption<string>? Name = null,
        FSharpOption<double>? Opacity = null,
        FSharpOption<string>? Path = null,
        FSharpOption<StyleParam.ShapeType>? ShapeType = null,
        FSharpOption<bool>? Visible = null,
        FSharpOption<a>? X0 = null,
        FSharpOption<b>? X1 = null,
        FSharpOption<string>? Xref = null,
        FSharpOption<c>? Y0 = null,
        FSharpOption<d>? Y1 = null,
        FSharpOption<string>? Yref = null
    )
        where a : IConvertible
        where b : IConvertible
        where c : IConvertible
        where d : IConvertible =>
        new Shape()
            .Set(FillColor)
            .Set(Label)
            .Set(Layer)
            .Set(Line)
            .Set(Name)
            .Set(Opacity)
            .Set(Path)
            .Set(ShapeType, "type")
            .Set(Visible)
            .Set(X0)
            .Set(X1)
            .Set(Xref)
            .Set(Y0)
            .Set(Y1)
            .Set(Yref);
}
