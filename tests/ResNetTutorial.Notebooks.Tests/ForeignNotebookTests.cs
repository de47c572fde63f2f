using ResNetTutorial.Notebooks.Documents;

namespace ResNetTutorial.Notebooks.Tests;

/// <summary>Cells as C# notebooks out there have them, written for .NET Interactive and not for this engine.</summary>
public sealed class ForeignNotebookTests(RunningNotebook notebook) : IClassFixture<RunningNotebook>
{
    [Theory]
    // Values and ways to show them.
    [InlineData("display(\"text\"); display(42); display(null as object); \"last\"")]
    [InlineData("display(new { Name = \"a\", Size = 3 }).Update(\"done\");")]
    [InlineData(
        "new[] { 1, 2, 3 }.Display();\n\"<b>x</b>\".DisplayAs(\"text/html\");\n\"# t\".DisplayAs(\"text/markdown\");"
    )]
    [InlineData(
        "var d = display(HTML(\"<progress value='1'/>\"));\nfor (var i = 0; i < 3; i++) { d.Update(HTML($\"<progress value='{i}'/>\")); await Task.Delay(1); }"
    )]
    [InlineData("Javascript(\"alert(1)\"); CSS(\"p { color: red }\");")]
    [InlineData("Enumerable.Range(1, 5).Select(i => new { i, Square = i * i }).DisplayTable();")]
    [InlineData("display(\"{}\", \"application/json\"); display(new { a = 1 }, \"application/json\");")]
    // Formatters.
    [InlineData(
        "using Microsoft.DotNet.Interactive.Formatting;\nrecord Celsius(double Degrees);\nFormatter.Register<Celsius>(c => $\"{c.Degrees} °C\", \"text/plain\");\nFormatter.SetPreferredMimeTypesFor(typeof(Celsius), \"text/plain\");\nnew Celsius(21)"
    )]
    [InlineData(
        "using Microsoft.DotNet.Interactive.Formatting;\nFormatter.Register<System.Text.StringBuilder>((b, writer) => writer.Write($\"<i>{b}</i>\"), mimeType: \"text/html\");\nnew StringBuilder(\"x\").ToDisplayString(\"text/html\")"
    )]
    [InlineData(
        "using Microsoft.DotNet.Interactive.Formatting;\nclass Odd { public int N; }\nFormatter.Register<Odd>((o, context) => { if (o.N % 2 == 0) return false; context.Writer.Write(\"odd\"); return true; }, \"text/html\");\ndisplay(new Odd { N = 1 }); display(new Odd { N = 2 });"
    )]
    [InlineData(
        "using Microsoft.DotNet.Interactive.Formatting;\nclass Crate<T> { }\nclass Row : List<int> { }\nFormatter.Register(typeof(Crate<>), (crate, writer) => writer.Write(\"a crate\"), \"text/plain\");\nFormatter<Row>.ListExpansionLimit = 1; Formatter.ListExpansionLimit = Formatter.ListExpansionLimit;\nConsole.Write(new Crate<int>().ToDisplayString() + new Row { 1, 2, 3 }.ToDisplayString());"
    )]
    [InlineData(
        "using Microsoft.DotNet.Interactive.Formatting;\nclass Release { }\nclass Loud : TypeFormatter<Release> { public override string MimeType => \"text/html\"; public override bool Format(Release v, FormatContext c) { c.Writer.Write(\"LOUD\"); return true; } }\nFormatter.Register(new Loud()); Formatter.Register(new HtmlFormatter<Loud>((u, c) => c.Writer.Write(u)));\nif (new Release().ToDisplayString(HtmlFormatter.GetPreferredFormatterFor<Release>()) != \"LOUD\") throw new Exception();"
    )]
    [InlineData("using Microsoft.DotNet.Interactive.Formatting;\n(LaTeXString)@\"$x^2$\"")]
    // HTML in C#.
    [InlineData(
        "using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;\ndisplay(div[style: \"color:red\", id: \"x\"](h1(\"Title\"), table(thead(tr(th(\"a\"), th(\"b\"))), tbody(Enumerable.Range(0, 3).Select(i => tr(td(i), td(i * i)))))));"
    )]
    [InlineData(
        "using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;\nvar view = span(img[src: \"x.png\", width: 3], HTML(\"&nbsp;\"), a[href: \"https://example.org\"](i(\"more\")));\nview.ToString()"
    )]
    [InlineData(
        "using Microsoft.DotNet.Interactive.Formatting;\nusing static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;\nFormatter.Register<Guid>((g, w) => w.Write(div(b(\"id\"), g.ToString())), \"text/html\");\ndisplay(Guid.Empty, \"text/html\");"
    )]
    // The kernel.
    [InlineData(
        "using Microsoft.DotNet.Interactive;\nvar context = KernelInvocationContext.Current; context.Display(\"x\"); context.DisplayAs(\"<b>x</b>\", \"text/html\"); context.CancellationToken.ThrowIfCancellationRequested();"
    )]
    [InlineData(
        "using Microsoft.DotNet.Interactive;\nusing Microsoft.DotNet.Interactive.Events;\nvar context = KernelInvocationContext.Current; context.Publish(new DisplayedValueProduced(\"v\", context.Command));\ncontext.Publish(new StandardOutputValueProduced(context.Command, new[] { new FormattedValue(\"text/plain\", \"out\") }));"
    )]
    [InlineData(
        "using Microsoft.DotNet.Interactive;\nusing Microsoft.DotNet.Interactive.Commands;\nawait Kernel.Root.FindKernelByName(\"csharp\").SubmitCodeAsync(\"var made = 5;\");\nvar sent = await Kernel.Root.SendAsync(new SubmitCode(\"made + 1\"));\nif (!sent.Events.OfType<Microsoft.DotNet.Interactive.Events.ReturnValueProduced>().Single().Value.Equals(6)) throw new Exception();"
    )]
    // C# itself, as scripts have it.
    [InlineData("#nullable enable\n#pragma warning disable CS0219\nstring? s = null; var unused = 1; s ??= \"x\";")]
    [InlineData("dynamic bag = new System.Dynamic.ExpandoObject(); bag.Name = \"x\"; display(bag); bag.Name")]
    [InlineData(
        "using System.Net.Http;\nusing System.IO;\nusing (var reader = new StringReader(\"a\\nb\")) { Console.WriteLine(reader.ReadLine()); }"
    )]
    [InlineData(
        "async IAsyncEnumerable<int> Count() { for (var i = 0; i < 3; i++) { await Task.Yield(); yield return i; } }\nawait foreach (var n in Count()) Console.Write(n);"
    )]
    [InlineData("unsafe { int x = 3; int* p = &x; Console.Write(*p); }")]
    [InlineData(
        "int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);\nvar (ten, five) = (Fib(10), Fib(5)); (ten, five)"
    )]
    [InlineData("static string Shout(this string s) => s.ToUpper() + \"!\";\n\"hey\".Shout()")]
    [InlineData(
        "enum Suit { Hearts, Spades }\ninterface IShape { double Area { get; } }\nrecord struct Square(double Side) : IShape { public double Area => Side * Side; }\nnew Square(2).Area + (int)Suit.Spades"
    )]
    [InlineData("Task.Run(() => 1)")]
    [InlineData("typeof(Dictionary<string, List<int>>)")]
    [InlineData("new Exception(\"shown, not thrown\")")]
    [InlineData("DateTime.Now")]
    public async Task They_run(string code)
    {
        await notebook.Run(code);
    }

    [Fact]
    public async Task What_is_submitted_from_a_cell_is_there_for_the_next()
    {
        Assert.Equal(
            "7",
            await Samples.ValueAsync(
                "using Microsoft.DotNet.Interactive;\nvar outer = 2;\nawait Kernel.Current.SubmitCodeAsync(\"var inner = outer + 3;\");\nvar after = 2;",
                "inner + after"
            )
        );
    }

    [Fact]
    public async Task Updates_keep_their_place_and_their_kind()
    {
        var run = await Samples.RunAsync("var shown = display(\"a\", \"text/html\"); shown.Update(\"b\");");
        var output = Assert.IsType<DisplayOutput>(run.Cells[0].Cell.Outputs.Single());
        Assert.Equal(["text/html"], output.Data.MimeTypes);
        Assert.Contains("b", output.Data.Text("text/html"));
    }
}
