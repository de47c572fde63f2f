using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace ResNetTutorial.Notebooks.Tests;

public sealed class FormatterTests
{
    private interface IShape;

    private class Square : IShape;

    private sealed class RedSquare : Square;

    private sealed class Circle : IShape;

    private sealed class Box<T>;

    [Fact]
    public void The_nearest_registration_wins()
    {
        Formatter.Register<IShape>(_ => "a shape");
        Formatter.Register<Square>(_ => "a square");
        Formatter.Register(typeof(Box<>), (_, writer) => writer.Write("a box"));
        Assert.Equal("a square", new RedSquare().ToDisplayString());
        Assert.Equal("a shape", new Circle().ToDisplayString());
        Assert.Equal("a box", new Box<int>().ToDisplayString());
    }

    [Fact]
    public void A_value_is_shown_in_all_the_types_its_type_prefers()
    {
        Formatter.Register<Uri>(_ => """{"data": []}""", "application/vnd.plotly.v1+json");
        Formatter.Register<Uri>(_ => "<p>twin</p>", "text/html");
        Formatter.SetPreferredMimeTypesFor(typeof(Uri), "application/vnd.plotly.v1+json", "text/html");
        var bundle = DisplayedValue.Bundle(new Uri("about:blank"));
        Assert.Equal(["application/vnd.plotly.v1+json", "text/html"], bundle.MimeTypes);
        Assert.Equal("""{"data":[]}""", bundle.Text("application/vnd.plotly.v1+json"));
    }

    [Fact]
    public void A_formatter_for_text_alone_is_enough_to_be_shown_as_text()
    {
        Formatter.Register<Version>(version => $"v{version}");
        var bundle = DisplayedValue.Bundle(new Version(1, 2));
        Assert.Equal(["text/plain"], bundle.MimeTypes);
        Assert.Equal("v1.2", bundle.Text("text/plain"));
    }

    [Theory]
    [InlineData(3, "3")]
    [InlineData("plain", "plain")]
    [InlineData(true, "True")]
    [InlineData(null, "<null>")]
    public void Scalars_and_null_are_text(object? value, string text)
    {
        var bundle = DisplayedValue.Bundle(value);
        Assert.Equal(["text/plain"], bundle.MimeTypes);
        Assert.Equal(text, bundle.Text("text/plain"));
    }

    [Fact]
    public void Rows_are_a_table_and_their_text_is_escaped()
    {
        var html = new[] { new { Name = "<b>", Depth = 20 }, new { Name = "c", Depth = 56 } }.ToDisplayString(
            "text/html"
        );
        Assert.Contains("<th>Name</th><th>Depth</th>", html);
        Assert.Contains("<td>&lt;b&gt;</td><td class=\"n\">20</td>", html);
    }

    [Fact]
    public void Long_sequences_are_cut()
    {
        Assert.EndsWith("19, … (980 more) ]", Enumerable.Range(0, 1000).ToDisplayString());
        Assert.EndsWith("1 ]", Enumerable.Range(0, 2).ToDisplayString());
    }

    [Fact]
    public void Html_is_html()
    {
        var bundle = DisplayedValue.Bundle(Kernel.HTML("<b>x</b>"));
        Assert.Equal("<b>x</b>", bundle.Text("text/html"));
    }
}
