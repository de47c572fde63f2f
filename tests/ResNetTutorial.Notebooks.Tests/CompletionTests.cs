using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;

namespace ResNetTutorial.Notebooks.Tests;

/// <summary>A notebook with a few cells run, which the tests ask about.</summary>
public sealed class RunningNotebook : IAsyncLifetime
{
    public CSharpEngine Engine { get; } = new(Samples.Folder);

    public async ValueTask InitializeAsync()
    {
        await Run(
            """
            using System.Globalization;
            var wordCount = 3;
            var words = new List<string> { "a" };
            record Person(string Name, int Age) { public string Nick { get; set; } = ""; }
            /// <summary>Twice <paramref name="number"/>, as <see cref="int"/>.</summary>
            /// <param name="number">What to <c>double</c>.</param>
            /// <returns>The double.</returns>
            int Twice(int number, bool loud = false) => 2 * number;
            enum Fruit { Apple, Pear }
            """
        );
        await Run("var person = new Person(\"Ada\", 36); var café = 1; var @class = 2;");
    }

    public async Task Run(string code)
    {
        var result = await Engine.RunAsync(new CellSubmission(code, "cell"), _ => { });
        Assert.True(result.Status == CellStatus.Ok, string.Join('\n', result.Error?.Traceback ?? []));
    }

    public ValueTask DisposeAsync() => Engine.DisposeAsync();
}

public sealed class CompletionTests(RunningNotebook notebook) : IClassFixture<RunningNotebook>
{
    [Theory]
    [InlineData("wordC|", "wordCount")]
    [InlineData("wordCount.ToS|", "ToString")]
    [InlineData("Console.Wri|", "Write", "WriteLine")]
    [InlineData("Console.WL|", "WriteLine")]
    [InlineData("words.Sel|", "Select", "SelectMany")]
    [InlineData("words.Where(w => w.Len|", "Length")]
    [InlineData("words.Where(w => w.Len|)\nvar next = 1;", "Length")]
    [InlineData("person.N|", "Name", "Nick")]
    [InlineData("person?.Na|", "Name")]
    [InlineData("person.Name!.Len|", "Length")]
    [InlineData("new Person(\"x\", 1).Ag|", "Age")]
    [InlineData("var p = person with { Ni|", "Nick")]
    [InlineData("var b = new StringBuilder { Cap|", "Capacity")]
    [InlineData("new StringBui|", "StringBuilder")]
    [InlineData("disp|", "display")]
    [InlineData("Twi|", "Twice")]
    [InlineData("Twice(nu|", "number:")]
    [InlineData("Twice(1, lo|", "loud:")]
    [InlineData("Math.Max(1, Math.Mi|)", "Min")]
    [InlineData("Fruit.|", "Apple", "Pear")]
    [InlineData("ConsoleColor.DarkB|", "DarkBlue")]
    [InlineData("System.Text.Enc|", "Encoding")]
    [InlineData("using System.Thr|", "Threading")]
    [InlineData("using System.Threading.Chan|", "Channels")]
    [InlineData("using static System.Mat|", "Math")]
    [InlineData("CultureIn|", "CultureInfo")]
    [InlineData("for (var index = 0; index < 3; index++) { Console.Write(ind|", "index")]
    [InlineData("int Local(int amount) { return amo|", "amount")]
    [InlineData("Console.Wri|\nvar x = 1;", "Write", "WriteLine")]
    [InlineData("words.|\nvar x = 1;", "Add")]
    [InlineData("var a = person.Na|;\nvar b = ", "Name")]
    [InlineData("if (wordCount > 0) { per|", "person")]
    [InlineData("$\"{per|}\"", "person")]
    [InlineData("var x = 1; // a comment\nwordC|", "wordCount")]
    [InlineData("caf|", "café")]
    [InlineData("cl|", "class", "@class")]
    [InlineData("retu|", "return")]
    [InlineData("\"😀\".Len|", "Length")]
    [InlineData("#r \"System.Xml\"\nwordC|", "wordCount")]
    [InlineData("var dots = words[..wordC|", "wordCount")]
    public async Task What_fits_is_offered(string code, params string[] expected)
    {
        var offered = (await At(code)).Items.Select(item => item.Text).ToList();
        Assert.All(expected, each => Assert.Contains(each, offered));
    }

    [Theory]
    [InlineData("// Cons|")]
    [InlineData("\"Cons|")]
    [InlineData("\"Cons|\"")]
    [InlineData("$\"Cons|\"")]
    [InlineData("'c|'")]
    [InlineData("/* Cons| */")]
    [InlineData("var cons|")]
    [InlineData("12|")]
    [InlineData("#!markdown\nCons|")]
    [InlineData("nothingOfThisName.|")]
    public async Task Where_nothing_fits_nothing_is_offered(string code) => Assert.Empty((await At(code)).Items);

    [Theory]
    [InlineData("Cons|ole.Write(1)", 0, 7)]
    [InlineData("var s = \"😀\"; word|", 14, 18)]
    [InlineData("Console.|", 8, 8)]
    [InlineData("\n\n  wordC|ount + 1", 4, 13)]
    [InlineData("#!ti|", 0, 4)]
    public async Task The_whole_word_is_replaced(string code, int start, int end)
    {
        var list = await At(code);
        Assert.Equal((start, end), (list.Start, list.End));
        Assert.NotEmpty(list.Items);
    }

    [Fact]
    public async Task Exact_case_comes_first_and_the_notebooks_own_names_before_types()
    {
        await notebook.Run("var console = 1;");
        var items = (await At("cons|")).Items.Select(item => item.Text).ToList();
        Assert.Equal(["console", "const"], items.Take(2));
        Assert.Contains("Console", items);
        Assert.True(items.IndexOf("Console") > 1);
    }

    [Theory]
    [InlineData("wordCou|", "instance", "int wordCount")]
    [InlineData("Twic|", "function", "int Twice(int number, bool loud = false)")]
    [InlineData("Perso|", "class", "Person")]
    [InlineData("person.Ag|", "property", "int Age { get; init; }")]
    [InlineData("using System.Threadin|", "module", null)]
    [InlineData("whil|", "keyword", null)]
    [InlineData("Twice(numbe|", "param", "int number")]
    [InlineData("words.Firs|", "function", "string First()")]
    public async Task Items_carry_their_kind_and_signature(string code, string kind, string? signature)
    {
        var typed = code.Split(' ', '.', '(')[^1].TrimEnd('|');
        var item = (await At(code)).Items.First(each => each.Text.StartsWith(typed, StringComparison.Ordinal));
        Assert.Equal(kind, item.Type);
        if (signature is null)
        {
            Assert.Null(item.Signature);
        }
        else
        {
            Assert.Contains(signature.Split('(')[0], item.Signature);
        }
    }

    [Fact]
    public async Task Directives_commands_files_and_packages_are_offered()
    {
        Assert.Contains("#!time", (await At("#!|")).Items.Select(item => item.Text));
        Assert.Contains("#r", (await At("#|")).Items.Select(item => item.Text));
        Assert.Contains("hello.ipynb", (await At("#!import he|")).Items.Select(item => item.Text));
        var list = await At("#r \"../ResNetTutorial.Notebooks.d|");
        Assert.Equal(["ResNetTutorial.Notebooks.dll"], list.Items.Select(item => item.Text));
        Assert.Equal("#r \"../".Length, list.Start);
        Assert.Contains("nuget: ", (await At("#r \"nu|")).Items.Select(item => item.Text));
    }

    [Fact]
    public async Task Asking_between_cells_changes_nothing_for_them()
    {
        await using var engine = new CSharpEngine(Samples.Folder);
        string[] cells = ["var a = 1;", "#r \"System.Xml\"\nvar b = new List<int> { a };", "b.Add(2);", "b.Sum() + a"];
        var shown = new List<CellOutput>();
        var warming = Task.Run(engine.WarmUpAsync, TestContext.Current.CancellationToken);
        foreach (var cell in cells)
        {
            await engine.Language.CompleteAsync("new List<int>().A", 17, TestContext.Current.CancellationToken);
            var running = engine.RunAsync(new CellSubmission(cell, "cell"), shown.Add);
            await engine.Language.CompleteAsync("a.", 2, TestContext.Current.CancellationToken);
            await engine.Language.InspectAsync("a", 1, 0, TestContext.Current.CancellationToken);
            Assert.Equal(CellStatus.Ok, (await running).Status);
        }
        Assert.Equal("4", Assert.IsType<ExecuteResult>(shown.Single()).Data.Text("text/plain"));
        await warming;
    }

    [Fact]
    public async Task Completion_is_offered_while_a_cell_runs()
    {
        await using var engine = new CSharpEngine();
        await engine.RunAsync(new CellSubmission("var early = 1;", "cell 1"), _ => { });
        using var stop = new CancellationTokenSource();
        var running = engine.RunAsync(new CellSubmission("while (true) { }", "cell 2"), _ => { }, stop.Token);
        var list = await engine.Language.CompleteAsync("ear", 3, TestContext.Current.CancellationToken);
        Assert.Contains("early", list.Items.Select(item => item.Text));
        await stop.CancelAsync();
        await running;
    }

    [Theory]
    [InlineData("1 + 1", Completeness.Complete, "")]
    [InlineData("", Completeness.Complete, "")]
    [InlineData("// words", Completeness.Complete, "")]
    [InlineData("for (var i = 0; i < 3; i++)\n{", Completeness.Incomplete, "    ")]
    [InlineData("class A\n{\n    int x;", Completeness.Incomplete, "    ")]
    [InlineData("Console.WriteLine(", Completeness.Incomplete, "    ")]
    [InlineData("1 +", Completeness.Incomplete, "")]
    [InlineData("var s = \"\"\"\ntext", Completeness.Incomplete, "")]
    [InlineData("var s = \"open", Completeness.Invalid, "")]
    [InlineData("int int = 3;", Completeness.Invalid, "")]
    [InlineData(")", Completeness.Invalid, "")]
    [InlineData("#!markdown\n# open (", Completeness.Complete, "")]
    [InlineData("#r \"nuget: A\"\nvar a = 1;", Completeness.Complete, "")]
    public async Task Code_is_complete_or_not(string code, Completeness kind, string indent)
    {
        var reply = await notebook.Engine.Language.IsCompleteAsync(code, TestContext.Current.CancellationToken);
        Assert.Equal(new CompletenessReply(kind, indent), reply);
    }

    private Task<CompletionList> At(string marked)
    {
        var position = marked.IndexOf('|');
        return notebook.Engine.Language.CompleteAsync(
            marked.Remove(position, 1),
            position,
            TestContext.Current.CancellationToken
        );
    }
}
