using ResNetTutorial.Notebooks.Documents;

namespace ResNetTutorial.Notebooks.Tests;

public sealed class NotebookDocumentTests
{
    private const string Odd = """
        {
         "cells": [
          {
           "cell_type": "code",
           "execution_count": 7,
           "id": "a",
           "metadata": {
            "x-unknown": [1e-4, 1.50, -0.0, true, null, {}],
            "tags": []
           },
           "outputs": [
            {
             "name": "stdout",
             "output_type": "stream",
             "text": "one string, not lines\n"
            }
           ],
           "source": "var x = \"ünï \\ 🙂\t\u001b\";"
          }
         ],
         "metadata": {},
         "nbformat": 4,
         "nbformat_minor": 5,
         "surprise": "kept / <as> & 'is'"
        }
        """;

    public static TheoryData<string> SampleFiles => [.. Samples.Files.Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(SampleFiles))]
    public void Reading_and_writing_a_file_gives_the_same_bytes(string name)
    {
        var text = File.ReadAllText(Path.Combine(Samples.Folder, name));
        Assert.Equal(text, NotebookDocument.Parse(text).ToJson());
    }

    [Theory]
    [InlineData("", "\n", 1)]
    [InlineData("\n", "\n", 1)]
    [InlineData("\n", "\n", 2)]
    [InlineData("\r\n", "\r\n", 4)]
    public void Layout_and_unknown_members_are_kept(string end, string newLine, int indent)
    {
        var lines = Odd.Replace("[1e-4, 1.50, -0.0, true, null, {}]", "{}").Split('\n');
        var text =
            string.Join(
                newLine,
                lines.Select(line =>
                    new string(' ', line.Length - line.TrimStart().Length) is var blank
                        ? string.Concat(Enumerable.Repeat(blank, indent)) + line.TrimStart()
                        : line
                )
            ) + end;
        Assert.Equal(text, NotebookDocument.Parse(text).ToJson());
    }

    [Fact]
    public void Numbers_keep_their_digits()
    {
        var json = NotebookDocument.Parse(Odd).ToJson();
        foreach (var number in new[] { "1e-4", "1.50", "-0.0" })
        {
            Assert.Contains(number, json);
        }
        Assert.Equal(json, NotebookDocument.Parse(json).ToJson());
    }

    [Fact]
    public void A_cell_is_read_whole()
    {
        var cell = NotebookDocument.Parse(Odd).Cells.Single();
        Assert.Equal(CellKind.Code, cell.Kind);
        Assert.Equal("a", cell.Id);
        Assert.Equal(7, cell.ExecutionCount);
        Assert.Equal("var x = \"ünï \\ 🙂\t\u001b\";", cell.Source);
        Assert.Equal("one string, not lines\n", Assert.IsType<StreamOutput>(cell.Outputs.Single()).Text);
    }

    [Theory]
    [InlineData("{\"cells\": [", "line 1, column")]
    [InlineData("{\n \"cells\": [}\n", "line 2, column 12")]
    [InlineData("", "line 1, column 1")]
    [InlineData("[]", "no nbformat")]
    [InlineData("{\"nbformat\": 3, \"cells\": []}", "format 3 is not 4")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"dance\"}]}", "'dance'")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": 5}]}", "a cell is not as nbformat 4 says")]
    public void A_broken_file_is_named_in_one_line_with_the_place(string text, string reason)
    {
        var problem = Assert.Throws<NotebookException>(() => NotebookDocument.Parse(text, "x.ipynb"));
        Assert.StartsWith("x.ipynb: ", problem.Message);
        Assert.Contains(reason, problem.Message);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        Assert.Contains(
            "nowhere.ipynb",
            Assert.Throws<NotebookException>(() => NotebookDocument.Load("nowhere.ipynb")).Message
        );
    }

    [Fact]
    public void A_copy_changes_without_its_original()
    {
        var original = Samples.Load("hello");
        var before = original.ToJson();
        var copy = original.Clone();
        copy.Insert(0, NotebookCell.Create(CellKind.Markdown, "one\ntwo", "tag"));
        Assert.Equal(before, original.ToJson());
        Assert.Equal(original.Cells.Count + 1, NotebookDocument.Parse(copy.ToJson()).Cells.Count);
        Assert.Equal(["tag"], NotebookDocument.Parse(copy.ToJson()).Cells[0].Tags);
    }

    [Fact]
    public void A_notebook_knows_its_language_and_title()
    {
        var hello = Samples.Load("hello");
        Assert.True(hello.IsCSharp);
        Assert.Equal(".net-csharp", hello.KernelName);
        Assert.Equal("Hello", hello.Title);
        Assert.False(NotebookDocument.Parse(hello.ToJson().Replace("\"C#\"", "\"python\"")).IsCSharp);
    }

    [Fact]
    public void Writing_leaves_no_temporary_file()
    {
        var folder = Directory.CreateTempSubdirectory("notebooks").FullName;
        Samples.Load("hello").Save(Path.Combine(folder, "new", "hello.ipynb"));
        Assert.Equal(["hello.ipynb"], Directory.GetFiles(Path.Combine(folder, "new")).Select(Path.GetFileName));
        Directory.Delete(folder, recursive: true);
    }
}
