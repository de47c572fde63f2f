using System.Data;
using System.Dynamic;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;
using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;

namespace ResNetTutorial.Notebooks.Tests;

/// <summary>How values are shown that nobody registered a formatter for.</summary>
public sealed class ValueTests
{
    private sealed record Person(string Name, int Age, Person? Friend = null);

    private sealed class Node
    {
        public string Name { get; set; } = "";
        public Node? Next { get; set; }
    }

    private sealed class Broken
    {
        public int Good => 1;
        public int Bad => throw new InvalidOperationException("no value");
    }

    private sealed class Text
    {
        public int Costly => throw new InvalidOperationException("was read");

        public override string ToString() => "its own text";
    }

    private enum TensorStyle
    {
        Metadata,
        Julia,
    }

    private sealed class Tensor
    {
#pragma warning disable IDE1006 // As tensor libraries name them.
        public long[] shape { get; } = [2];
        public string dtype { get; } = "Float32";
#pragma warning restore IDE1006

        public override string ToString() => "[2], type = Float32";

        public string ToString(TensorStyle style, string? format = null) => $"[2], {style}:{format} 1 2";
    }

    public static TheoryData<object?, string> Plain { get; } =
        new()
        {
            { null, "<null>" },
            { 'x', "x" },
            { 1.5, "1.5" },
            { new DateTime(2026, 11, 21, 7, 5, 0, DateTimeKind.Utc), "2026-11-21 07:05:00Z" },
            { new DateOnly(2026, 11, 21), "2026-11-21" },
            { DayOfWeek.Friday, "Friday" },
            { Guid.Empty, "00000000-0000-0000-0000-000000000000" },
            { new byte[] { 1, 255 }, "byte[2] 01 FF" },
            { (1, "two"), "(1, two)" },
            { new Person("Ada", 36), "Person { Name: Ada, Age: 36, Friend: <null> }" },
            { new { A = 1, B = new[] { 2, 3 } }, "{ A: 1, B: [ 2, 3 ] }" },
            {
                new Dictionary<string, int> { ["a"] = 1 },
                "{ a: 1 }"
            },
            {
                new List<List<int>>
                {
                    new() { 1 },
                    new(),
                },
                "[ [ 1 ], [  ] ]"
            },
            {
                typeof(Dictionary<string, List<int>>),
                "System.Collections.Generic.Dictionary<string, System.Collections.Generic.List<int>>"
            },
            { Task.FromResult(7), "System.Threading.Tasks.Task<int> { 7 }" },
            { new Text(), "its own text" },
            { new Broken(), "Broken { Good: 1, Bad: InvalidOperationException: no value }" },
            { JsonNode.Parse("{\"a\":1}"), "{\n  \"a\": 1\n}" },
            { new Tensor(), "[2], Julia: 1 2" },
        };

    [Theory]
    [MemberData(nameof(Plain))]
    public void As_text(object? value, string text) => Assert.Equal(text, value.ToDisplayString());

    [Fact]
    public void A_task_that_runs_is_not_waited_for()
    {
        var never = new TaskCompletionSource<int>().Task;
        Assert.Contains("WaitingForActivation", never.ToDisplayString());
        Assert.Contains("WaitingForActivation", never.ToDisplayString("text/html"));
    }

    [Fact]
    public void Rings_end_and_depth_is_limited()
    {
        var ring = new Node { Name = "a" };
        ring.Next = new Node { Name = "b", Next = ring };
        Assert.Equal("Node { Name: a, Next: Node { Name: b, Next: … } }", ring.ToDisplayString());
        Assert.Contains("<details", ring.ToDisplayString("text/html"));
        object nested = 1;
        for (var i = 0; i < 50; i++)
        {
            nested = new object[] { nested };
        }
        Assert.Contains('…', nested.ToDisplayString());
    }

    [Fact]
    public void Endless_and_huge_values_are_cut()
    {
        static IEnumerable<int> Endless()
        {
            for (var i = 0; ; i++)
            {
                yield return i;
            }
        }
        Assert.EndsWith("19, … ]", Endless().ToDisplayString());
        Assert.Contains("… and more", Endless().ToDisplayString("text/html"));
        Assert.Contains("… 980 more", Enumerable.Range(0, 1000).ToList().ToDisplayString("text/html"));
        var wide = Enumerable.Repeat(new string('x', 5000), 20).ToArray();
        Assert.InRange(wide.ToDisplayString().Length, 1000, 20_000);
        Assert.InRange(wide.ToDisplayString("text/html").Length, 1000, 50_000);
        Assert.Equal(1_000_000, new string('x', 1_000_000).ToDisplayString().Length);
    }

    [Fact]
    public void A_sequence_is_enumerated_once()
    {
        var times = 0;
        IEnumerable<int> Once()
        {
            times++;
            yield return 1;
        }
        Assert.Contains("<td class=\"n\">1</td>", Once().ToDisplayString("text/html"));
        Assert.Equal(1, times);
        var bundle = DisplayedValue.Bundle(Once());
        Assert.Equal("[ 1 ]", bundle.Text("text/plain"));
        Assert.Contains("<td class=\"n\">1</td>", bundle.Text("text/html"));
        Assert.Equal(2, times);
    }

    [Fact]
    public void Objects_are_tables_of_their_properties_styled_once()
    {
        var html = new
        {
            Name = "<x>",
            Inner = new { A = 1 },
            Many = new[] { 1, 2 },
        }.ToDisplayString("text/html");
        Assert.Contains("<tr><th>Name</th><td>&lt;x&gt;</td></tr>", html);
        Assert.Contains("<th>Many</th><td>[ 1, 2 ]</td>", html);
        Assert.Contains("<details class=\"dni-treeview\"><summary>{ A: 1 }</summary>", html);
        Assert.Equal(2, html.Split("<style>").Length);
    }

    [Fact]
    public void Rows_of_every_kind_become_columns()
    {
        var table = new DataTable();
        table.Columns.Add("city");
        table.Columns.Add("people", typeof(int));
        table.Rows.Add("Graz", 300_000);
        Assert.Contains("<th>city</th><th>people</th>", table.ToDisplayString("text/html"));
        Assert.Contains("<td>Graz</td><td class=\"n\">300000</td>", table.ToDisplayString("text/html"));
        Assert.Equal("city  people\nGraz  300000", table.ToDisplayString());

        dynamic bag = new ExpandoObject();
        bag.city = "Wien";
        Assert.Contains("<th>city</th><td>Wien</td>", ((object)bag).ToDisplayString("text/html"));
        Assert.Contains("<th>city</th>", new[] { (object)bag }.ToDisplayString("text/html"));

        var frame = new
        {
            Columns = new[] { new { Name = "a" }, new { Name = "b" } },
            Rows = new[] { new object[] { 1, 2 } },
        };
        Assert.Contains("<th>a</th><th>b</th>", frame.ToDisplayString("text/html"));
        Assert.Contains("<th>Item1</th><th>Item2</th>", new[] { (1, "x") }.ToDisplayString("text/html"));
        Assert.Contains(
            "<th>Key</th><th>Value</th>",
            new[] { KeyValuePair.Create("k", 1) }.ToDisplayString("text/html")
        );
        // Properties that the author of a type replaced by a text are left alone.
        Assert.DoesNotContain("Costly", new[] { new Text() }.ToDisplayString("text/html"));
    }

    [Fact]
    public void Tables_have_other_forms()
    {
        var rows = new[] { new { Name = "a \"b\"", N = 1 }, new { Name = "c,d", N = 2 } };
        Assert.Equal("Name,N\r\n\"a \"\"b\"\"\",1\r\n\"c,d\",2\r\n", rows.ToDisplayString("text/csv"));
        var json = JsonDocument.Parse(rows.ToDisplayString("application/table-schema+json")).RootElement;
        Assert.Equal("integer", json.GetProperty("schema").GetProperty("fields")[1].GetProperty("type").GetString());
        Assert.Equal("c,d", json.GetProperty("data")[1].GetProperty("Name").GetString());
        Assert.Equal(
            """[{"Name":"a \u0022b\u0022","N":1},{"Name":"c,d","N":2}]""",
            rows.ToDisplayString("application/json")
        );
    }

    [Fact]
    public void The_bytes_of_a_picture_are_shown_as_one()
    {
        var bundle = DisplayedValue.Bundle(new byte[] { 137, 80, 78, 71 }, "image/png");
        Assert.Equal("iVBORw==", bundle.Text("image/png"));
    }

    [Fact]
    public void Html_is_written_in_CSharp()
    {
        string view = div[style: "color:red", data_id: 3]
            (h1("<x>"), br, ul(new[] { 1, 2 }.Select(n => li(n))))
            .ToString();
        Assert.Equal(
            "<div style=\"color:red\" data-id=\"3\"><h1>&lt;x&gt;</h1><br /><ul><li>1</li><li>2</li></ul></div>",
            view
        );
        Assert.Equal("<article>x</article>", (string)_.article("x").ToString());
        Assert.Equal("<p><b>x</b></p>", (string)p(Kernel.HTML("<b>x</b>")).ToString());
        Assert.Equal(["text/html"], Formatter.GetPreferredMimeTypesFor(typeof(PocketView)));
        dynamic forms = new PocketView();
        forms.box = PocketView.Transform((tag, model) => tag.Content = c => c.Writer.Write($"[{model.name}]"));
        Assert.Equal("<box>[n]</box>", (string)forms.box(name: "n").ToString());
    }

    [Fact]
    public void A_formatter_may_leave_a_value_to_the_next()
    {
        Formatter.Register<Node>((node, context) => node.Name == "special" && Write(context, "special!"), "text/csv");
        Assert.Equal("special!", new Node { Name = "special" }.ToDisplayString("text/csv"));
        Assert.StartsWith("Name,Next", new Node { Name = "plain" }.ToDisplayString("text/csv"));

        static bool Write(FormatContext context, string text)
        {
            context.Writer.Write(text);
            return true;
        }
    }

    [Fact]
    public void A_type_may_name_its_formatters()
    {
        Assert.Equal(["text/latex"], Formatter.GetPreferredMimeTypesFor(typeof(LaTeXString)));
        Assert.Equal("$x$", new LaTeXString("$x$").ToDisplayString("text/latex"));
    }
}
