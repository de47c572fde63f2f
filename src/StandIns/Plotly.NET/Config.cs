using Plotly.NET.ConfigObjects;

namespace Plotly.NET;

public sealed class Config : DynamicObj.DynamicObj
{
    public static Config init(
        FSharpOption<bool>? StaticPlot = null,
        FSharpOption<bool>? Editable = null,
        FSharpOption<bool>? Autosizable = null,
        FSharpOption<bool>? Responsive = null,
        FSharpOption<bool>? FillFrame = null,
        FSharpOption<StyleParam.ScrollZoom>? ScrollZoom = null,
        FSharpOption<bool>? ShowTips = null,
        FSharpOption<bool>? DisplayModeBar = null,
        FSharpOption<IEnumerable<StyleParam.ModeBarButton>>? ModeBarButtonsToRemove = null,
        FSharpOption<ToImageButtonOptions>? ToImageButtonOptions = null,
        FSharpOption<bool>? Displaylogo = null,
        FSharpOption<string>? Locale = null
    ) =>
        new Config()
            .Set(StaticPlot, "staticPlot")
            .Set(Editable)
            .Set(Autosizable)
            .Set(Responsive)
            .Set(FillFrame, "fillFrame")
            .Set(ScrollZoom, "scrollZoom")
            .Set(ShowTips, "showTips")
            .Set(DisplayModeBar, "displayModeBar")
            .Set(ModeBarButtonsToRemove, "modeBarButtonsToRemove")
            .Set(ToImageButtonOptions, "toImageButtonOptions")
            .Set(Displaylogo)
            .Set(Locale);

    public static Config combine(Config first, Config second) => first.Merge(second);
}
