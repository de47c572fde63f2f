namespace Plotly.NET.TraceObjects;

public sealed class Dimension : DynamicObj.DynamicObj
{
    public static Dimension initParallel<a, b, c, d>(
        FSharpOption<StyleParam.Range>? ConstraintRange = null,
        FSharpOption<a>? Label = null,
        FSharpOption<bool>? MultiSelect = null,
        FSharpOption<string>? Name = null,
        FSharpOption<StyleParam.Range>? Range = null,
        FSharpOption<IEnumerable<b>>? TickText = null,
        FSharpOption<IEnumerable<c>>? Tickvals = null,
        FSharpOption<IEnumerable<d>>? Values = null,
        FSharpOption<bool>? Visible = null
    )
        where a : IConvertible
        where b : IConvertible
        where c : IConvertible
        where d : IConvertible =>
        new Dimension()
            .Set(ConstraintRange)
            .Set(Label)
            .Set(MultiSelect)
            .Set(Name)
            .Set(Range)
            .Set(TickText)
            .Set(Tickvals)
            .Set(Values)
            .Set(Visible);
}
