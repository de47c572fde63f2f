namespace Plotly.NET.TraceObjects;

public sealed class Contours : DynamicObj.DynamicObj
{
    public static Contours init<a>(
        FSharpOption<StyleParam.ContourColoring>? Coloring = null,
        FSharpOption<double>? End = null,
        FSharpOption<Font>? LabelFont = null,
        FSharpOption<string>? LabelFormat = null,
        FSharpOption<StyleParam.ConstraintOperation>? Operation = null,
        FSharpOption<bool>? ShowLabels = null,
        FSharpOption<bool>? ShowLines = null,
        FSharpOption<double>? Size = null,
        FSharpOption<double>? Start = null,
        FSharpOption<StyleParam.ContourType>? Type = null,
        FSharpOption<a>? Value = null
    ) =>
        new Contours()
            .Set(Coloring)
            .Set(End)
            .Set(LabelFont)
            .Set(LabelFormat)
            .Set(Operation)
            .Set(ShowLabels)
            .Set(ShowLines)
            .Set(Size)
            .Set(Start)
            .Set(Type)
            .Set(Value);

    public static Contours initSurface(
        FSharpOption<Contour>? X = null,
        FSharpOption<Contour>? Y = null,
        FSharpOption<Contour>? Z = null
    ) => new Contours().Set(X).Set(Y).Set(Z);
}
