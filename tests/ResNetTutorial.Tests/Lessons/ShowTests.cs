namespace ResNetTutorial.Tests.Lessons;

[Collection(ShowCollection.Name)]
public sealed class ShowTests
{
    [Fact]
    public void A_notebooks_display_is_used_and_its_update()
    {
        using var shown = new Shown();
        var update = Show.Value("one");
        update("two");
        Assert.Equal<object>(["one", "two"], shown.Outputs.Single());
    }

    [Fact]
    public void Without_a_notebook_text_is_printed_and_repeated_only_where_it_changes()
    {
        var console = Console.Out;
        using var printed = new StringWriter();
        try
        {
            Console.SetOut(printed);
            var update = Show.Value(new Fragment("<b>x</b>", "x"));
            update(new Fragment("<i>x</i>", "x"));
            update(new Fragment("<i>y</i>", "y"));
        }
        finally
        {
            Console.SetOut(console);
        }
        Assert.Equal("x\ny\n", printed.ToString().ReplaceLineEndings("\n"));
    }
}
