namespace Plotly.NET;

/// <summary>Defaults for a layout and for each kind of trace.</summary>
public sealed class Template : DynamicObj.DynamicObj
{
    public static Template init<c>(Layout layoutTemplate, FSharpOption<IEnumerable<c>>? TraceTemplates = null)
        where c : Trace
    {
        var template = new Template().Put("layout", layoutTemplate);
        if (TraceTemplates is not null)
        {
            var byKind = new Template();
            foreach (var kind in TraceTemplates.Value.GroupBy(trace => trace.type))
            {
                byKind.Put(kind.Key, kind.ToArray());
            }

            template.Put("data", byKind);
        }

        return template;
    }

    public static Template mapLayoutTemplate(FSharpFunc<Layout, Layout> styleF, Template template) =>
        template.Copy().Put("layout", styleF.Invoke(template.Get<Layout>("layout") ?? new Layout()));

    public static Template withColorWay(Color colorway, Template template) =>
        template
            .Copy()
            .Put("layout", (template.Get<Layout>("layout") ?? new Layout()).Copy().Put("colorway", colorway));
}
