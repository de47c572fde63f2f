using System.Text.RegularExpressions;
using ResNetTutorial.Notebooks.Documents;

namespace ResNetTutorial.Lessons.Tests;

/// <summary>What every lesson has, and in which order: a learner who knows one finds the way in all of them.</summary>
public sealed partial class LessonFormTests
{
    private const int MostLines = 15;
    private const int Widest = 110;

    public static IEnumerable<TheoryDataRow<string>> Lessons =>
        Course.Lessons.Select(file => new TheoryDataRow<string>(file));

    [Theory(DisplayName = "The title says what, how long, after what and from where")]
    [MemberData(nameof(Lessons))]
    public void Head(string file)
    {
        var lesson = Course.Load(file);
        Assert.StartsWith($"{Number(file):00} · ", lesson.Title);
        var head = lesson.Cells[0].Source;
        Assert.All(
            ["**After this lesson you can**", "**Time**", "**Before this**", "**Source"],
            part => Assert.Contains(part, head)
        );
    }

    [Theory(DisplayName = "A picture with a description comes before anything is computed")]
    [MemberData(nameof(Lessons))]
    public void Picture(string file)
    {
        var before = Course.Load(file).Cells.TakeWhile(cell => cell.Kind != CellKind.Code).Select(cell => cell.Source);
        Assert.Contains(before, source => DescribedPicture().IsMatch(source));
    }

    [Theory(DisplayName = "The setup is that of all lessons; scale, device and seed are parameters")]
    [MemberData(nameof(Lessons))]
    public void Setup(string file)
    {
        var cells = Course.Load(file).CodeCells.ToArray();
        Assert.Equal("setup", cells[0].Id);
        Assert.Equal(Course.Load(Course.Lessons.First()).CodeCells.First().Source, cells[0].Source);
        Assert.Equal("parameters", cells[1].Id);
        Assert.All(["scale", "device", "seed"], name => Assert.Contains($"var {name} = ", cells[1].Source));
    }

    [Theory(DisplayName = "A cell of code fits on a screen")]
    [MemberData(nameof(Lessons))]
    public void Size(string file) =>
        Assert.All(
            Course.Load(file).CodeCells.Where(cell => cell.Id != "setup"),
            cell =>
            {
                var lines = cell.Source.Split('\n');
                Assert.True(lines.Count(line => line.Trim() != "") <= MostLines, $"{cell.Id}: {lines.Length} lines");
                Assert.All(lines, line => Assert.True(line.Length <= Widest, $"{cell.Id}, too wide: {line}"));
            }
        );

    [Theory(DisplayName = "A prediction is asked for, and later compared with what was measured")]
    [MemberData(nameof(Lessons))]
    public void Prediction(string file)
    {
        var code = Course.Load(file).CodeCells.Select(cell => cell.Source).ToList();
        var asked = code.FindIndex(source => source.Contains("Prediction.Commit("));
        Assert.InRange(asked, 0, code.FindIndex(source => source.Contains(".Reveal(")));
    }

    [Theory(DisplayName = "Five to ten questions, in order, each with a folded answer")]
    [MemberData(nameof(Lessons))]
    public void Questions(string file)
    {
        var questions = Section(file, "Questions");
        var folded = Folded().Matches(questions);
        Assert.InRange(folded.Count, 5, 10);
        Assert.Equal(
            Enumerable.Range(1, folded.Count).Select(n => $"{n}. "),
            folded.Select(f => f.Groups["question"].Value[..3].TrimEnd() + " ")
        );
        Assert.All(folded, f => Assert.Matches(@"\w+ \w+|\d", f.Groups["answer"].Value));
        // Within HTML no Markdown is read, and no formula drawn on the site.
        Assert.DoesNotContain(folded, f => f.Value.Contains('$'));
    }

    [Theory(DisplayName = "Exercises, questions, summary and sources end the lesson, in this order")]
    [MemberData(nameof(Lessons))]
    public void End(string file)
    {
        var headings = Headings().Matches(Text(file)).Select(match => match.Groups["text"].Value).ToList();
        Assert.Equal(["Exercises", "Questions", "Summary", "Sources"], headings.TakeLast(4));
        Assert.Matches(@"arXiv|\d{4}", Section(file, "Sources"));
    }

    [Theory(DisplayName = "The next lesson is a click away, and the README has them all")]
    [MemberData(nameof(Lessons))]
    public void Links(string file)
    {
        var next = Course.Lessons.FirstOrDefault(other => Number(other) == Number(file) + 1);
        if (next is not null)
        {
            Assert.Contains($"({Path.GetFileName(next)})", Section(file, "Summary"));
        }
        Assert.Contains($"| {Number(file):00} | [", File.ReadAllText(Path.Combine(Course.Root, "README.md")));
    }

    private static int Number(string file) => int.Parse(Path.GetFileName(file)[..2]);

    private static string Text(string file) =>
        string.Join(
            "\n\n",
            Course.Load(file).Cells.Where(cell => cell.Kind == CellKind.Markdown).Select(cell => cell.Source)
        );

    private static string Section(string file, string heading) =>
        Headings().Split(Text(file)).SkipWhile(part => part != heading).Skip(1).FirstOrDefault()
        ?? throw new InvalidOperationException($"{file}: no section \"{heading}\"");

    [GeneratedRegex("^## (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex("""<svg [^>]*role="img" [^>]*aria-label="[^"]{30,}"[^>]*>""")]
    private static partial Regex DescribedPicture();

    [GeneratedRegex(
        "^<details><summary>(?<question>.+?)</summary>(?<answer>.+?)</details>$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Folded();
}
