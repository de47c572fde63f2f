namespace Plotly.NET;

/// <summary>How the page around a chart looks. plotly.js does not see these.</summary>
public sealed class DisplayOptions : DynamicObj.DynamicObj
{
    public static DisplayOptions init(
        FSharpOption<string>? DocumentTitle = null,
        FSharpOption<string>? DocumentCharset = null,
        FSharpOption<string>? DocumentDescription = null,
        FSharpOption<PlotlyJSReference>? PlotlyJSReference = null
    ) => new DisplayOptions().Set(DocumentTitle).Set(DocumentCharset).Set(DocumentDescription).Set(PlotlyJSReference);

    public static DisplayOptions combine(DisplayOptions first, DisplayOptions second) => first.Merge(second);

    public static string getDocumentTitle(DisplayOptions displayOpts) =>
        displayOpts.Get<string>("documenttitle") ?? "Plotly.NET chart";

    public static string getDocumentCharset(DisplayOptions displayOpts) =>
        displayOpts.Get<string>("documentcharset") ?? "utf-8";

    public static string getDocumentDescription(DisplayOptions displayOpts) =>
        displayOpts.Get<string>("documentdescription") ?? "A plotly.js chart made with Plotly.NET";

    /// <summary>Full unless chosen otherwise, so that a chart draws without a network.</summary>
    public static PlotlyJSReference getPlotlyReference(DisplayOptions displayOpts) =>
        displayOpts.Get<PlotlyJSReference>("plotlyjsreference") ?? PlotlyJSReference.Full;
}
