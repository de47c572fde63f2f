using ResNetTutorial.Cli.Lessons;

namespace ResNetTutorial.Cli.Tests;

public sealed class LessonCatalogueTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LessonCatalogueTests()
    {
        foreach (var name in new[] { "03-degradation", "01-vanishing-gradient", "10-memory" })
        {
            File.WriteAllText(_folder[name + ".ipynb"], "{}");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("3", "03-degradation")]
    [InlineData("03", "03-degradation")]
    [InlineData("03-degradation", "03-degradation")]
    [InlineData("03-Degradation.ipynb", "03-degradation")]
    [InlineData("1", "01-vanishing-gradient")]
    [InlineData("10", "10-memory")]
    public void A_lesson_goes_by_number_and_by_name(string name, string lesson)
    {
        Assert.Equal([_folder[lesson + ".ipynb"]], LessonCatalogue.Resolve([name], _folder.Path));
    }

    [Fact]
    public void No_name_is_all_lessons_in_order()
    {
        Assert.Equal(
            ["01-vanishing-gradient", "03-degradation", "10-memory"],
            LessonCatalogue.Resolve([], _folder.Path).Select(file => Path.GetFileNameWithoutExtension(file))
        );
    }

    [Fact]
    public void An_unknown_lesson_lists_the_known_ones()
    {
        var problem = Assert.Throws<UserException>(() => LessonCatalogue.Resolve(["4"], _folder.Path));
        Assert.Equal(ExitCode.Usage, problem.ExitCode);
        Assert.Contains("01-vanishing-gradient, 03-degradation, 10-memory", problem.Message);
    }

    [Fact]
    public void A_folder_without_lessons_is_said()
    {
        Assert.Contains(
            "holds no lessons",
            Assert.Throws<UserException>(() => LessonCatalogue.Resolve([], _folder["none"])).Message
        );
    }
}
