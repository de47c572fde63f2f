using ResNetTutorial.Notebooks.Documents;

namespace ResNetTutorial.Notebooks.Tests;

public sealed class InspectionTests(RunningNotebook notebook) : IClassFixture<RunningNotebook>
{
    [Theory]
    [InlineData("word|Count", "(variable) int wordCount")]
    [InlineData("wordCount|", "(variable) int wordCount")]
    [InlineData("|wordCount", "(variable) int wordCount")]
    [InlineData("var here = 1.5; he|re", "double here")]
    [InlineData("person.Ag|e", "int Person.Age { get; init; }")]
    [InlineData("Per|son", "Person")]
    [InlineData("words.Wher|e(w => true)", "(extension) IEnumerable<string> IEnumerable<string>.Where<string>(")]
    [InlineData("Twice(|", "int Twice(int number, bool loud = false)")]
    [InlineData("Twice(1, |)", "int Twice(int number, bool loud = false)")]
    [InlineData("Math.Abs(Twice(1|))", "int Twice(int number, bool loud = false)")]
    [InlineData("Math.Abs(Twice(1)|)", "int Math.Abs(int value)")]
    [InlineData("new Person(|", "Person.Person(string Name, int Age)")]
    [InlineData("str|ing s = \"\";", "string")]
    [InlineData("va|r s = words;", "List<string>")]
    [InlineData("Fruit.Pe|ar", "Fruit.Pear")]
    public async Task What_stands_there_is_declared(string code, string declaration)
    {
        Assert.Contains(declaration, (await At(code))!.Text("text/plain"));
    }

    [Theory]
    [InlineData("|")]
    [InlineData("1 + |2")]
    [InlineData("nothing|")]
    [InlineData("// word|Count")]
    [InlineData("#!html\nwordCount|")]
    public async Task Where_nothing_stands_there_is_nothing_to_say(string code) => Assert.Null(await At(code));

    [Fact]
    public async Task Overloads_are_listed_with_the_one_in_use_first_and_the_rest_counted()
    {
        var text = (await At("Console.WriteLi|ne(1.5)"))!.Text("text/plain")!.Split('\n');
        Assert.Equal("void Console.WriteLine(double value)", text[0]);
        Assert.Contains(
            text,
            line =>
                line.StartsWith("+ ", StringComparison.Ordinal)
                && line.EndsWith("more overloads", StringComparison.Ordinal)
        );
        var all = (await At("Console.WriteLi|ne(1.5)", detail: 1))!.Text("text/plain")!;
        Assert.Contains("object? arg0, object? arg1)", all);
    }

    [Fact]
    public async Task Documentation_written_in_a_cell_is_shown_in_every_form()
    {
        var bundle = (await At("Twi|ce(3)"))!;
        Assert.Equal(["text/plain", "text/markdown", "text/html"], bundle.MimeTypes);
        Assert.Contains("Twice number, as", bundle.Text("text/plain"));
        Assert.Contains("Parameters:\n  number: What to double.", bundle.Text("text/plain"));
        Assert.Contains("Returns:\nThe double.", bundle.Text("text/plain"));
        Assert.Contains("Twice `number`, as", bundle.Text("text/markdown"));
        Assert.Contains("- `number`: What to `double`.", bundle.Text("text/markdown"));
        Assert.Contains("Twice <code>number</code>, as", bundle.Text("text/html"));
    }

    [Fact]
    public async Task Documentation_beside_an_assembly_is_read()
    {
        await notebook.Run("using ResNetTutorial.Notebooks.Documents;");
        var text = (await At("NotebookDocument.Par|se(\"\")"))!.Text("text/plain");
        Assert.Contains("Reads a notebook from its JSON text.", text);
        Assert.Contains("text: The JSON.", text);
        Assert.DoesNotContain("Exceptions", text);
        Assert.Contains(
            "NotebookException: The text is not a notebook",
            (await At("NotebookDocument.Par|se(\"\")", 1))!.Text("text/plain")
        );
    }

    [Theory]
    [InlineData("Console.Wri|te(1)", "standard output stream")]
    [InlineData("\"x\".Spl|it(',')", "substrings")]
    [InlineData("words.Ad|d(\"x\")", "end of the")]
    [InlineData("words.Selec|t(w => w)", "Projects each element")]
    public async Task The_frameworks_documentation_comes_from_its_reference_pack(string code, string words)
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref")),
            "this machine has a .NET runtime without the SDK's reference pack"
        );
        Assert.Contains(words, (await At(code))!.Text("text/plain"));
    }

    private Task<MimeBundle?> At(string marked, int detail = 0)
    {
        var position = marked.IndexOf('|');
        return notebook.Engine.Language.InspectAsync(
            marked.Remove(position, 1),
            position,
            detail,
            TestContext.Current.CancellationToken
        );
    }
}
