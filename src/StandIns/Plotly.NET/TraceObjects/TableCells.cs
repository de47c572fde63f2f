namespace Plotly.NET.TraceObjects;

public sealed class TableCells : DynamicObj.DynamicObj
{
    public static TableCells init<a, b>(
        FSharpOption<StyleParam.HorizontalAlign>? Align = null,
        FSharpOption<IEnumerable<StyleParam.HorizontalAlign>>? MultiAlign = null,
        FSharpOption<TableFill>? Fill = null,
        FSharpOption<Font>? Font = null,
        FSharpOption<IEnumerable<string>>? Format = null,
        FSharpOption<int>? Height = null,
        FSharpOption<Line>? Line = null,
        FSharpOption<string>? Prefix = null,
        FSharpOption<IEnumerable<string>>? MultiPrefix = null,
        FSharpOption<string>? Suffix = null,
        FSharpOption<IEnumerable<string>>? MultiSuffix = null,
        FSharpOption<IEnumerable<a>>? Values = null
    )
        where a : IEnumerable<b>
        where b : IConvertible =>
        new TableCells()
            .Set(Align)
            .Set(MultiAlign, "align")
            .Set(Fill)
            .Set(Font)
            .Set(Format)
            .Set(Height)
            .Set(Line)
            .Set(Prefix)
            .Set(MultiPrefix, "prefix")
            .Set(Suffix)
            .Set(MultiSuffix, "suffix")
            .Set(Values);
}
