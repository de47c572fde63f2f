namespace Plotly.NET.LayoutObjects;

public sealed class SliderStep : DynamicObj.DynamicObj
{
    public static SliderStep init(
        FSharpOption<IEnumerable<Tuple<string, object>>>? Args,
        FSharpOption<bool>? Execute,
        FSharpOption<string>? Label,
        FSharpOption<StyleParam.Method>? Method,
        FSharpOption<string>? Name,
        FSharpOption<string>? TemplateItemName,
        FSharpOption<string>? Value,
        FSharpOption<bool>? Visible
    ) =>
        new SliderStep()
            .Set(Objects(Args), "args")
            .Set(Execute)
            .Set(Label)
            .Set(Method)
            .Set(Name)
            .Set(TemplateItemName)
            .Set(Value)
            .Set(Visible);

    // plotly.js takes the changes to make as one object each: args: [{"visible": […]}, {"title": "…"}].
    private static FSharpOption<IEnumerable<Dictionary<string, object>>>? Objects(
        FSharpOption<IEnumerable<Tuple<string, object>>>? args
    ) =>
        args is null
            ? null
            : FSharpOption<IEnumerable<Dictionary<string, object>>>.Some(
                args.Value.Select(arg => new Dictionary<string, object> { [arg.Item1] = arg.Item2 })
            );
}
