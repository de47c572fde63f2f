using ResNetTutorial.Notebooks.Engine;

namespace ResNetTutorial.Lessons.Tests.Broken;

/// <summary>Every claim of every lesson fails when its experiment is broken. One engine a lesson runs all of its breaks.</summary>
public sealed class BrokenClaimTests(BrokenEngines engines) : IClassFixture<BrokenEngines>
{
    private static readonly BrokenLesson[] All =
    [
        Lesson00.Broken,
        Lesson01.Broken,
        Lesson02.Broken,
        Lesson03.Broken,
        Lesson04.Broken,
        Lesson05.Broken,
        Lesson06.Broken,
        Lesson07.Broken,
        Lesson08.Broken,
        Lesson09.Broken,
        Lesson10.Broken,
        Lesson11.Broken,
    ];

    public static IEnumerable<TheoryDataRow<string, int>> Breaks =>
        All.SelectMany(lesson =>
            lesson.Breaks.Select(
                (b, i) =>
                    new TheoryDataRow<string, int>(lesson.Lesson, i)
                    {
                        TestDisplayName = $"{lesson.Lesson}: \"{b.Claim}\" fails when {b.How}",
                    }
            )
        );

    public static IEnumerable<TheoryDataRow<string>> Lessons =>
        Course.Lessons.Select(file => new TheoryDataRow<string>(file));

    [Theory]
    [MemberData(nameof(Lessons))]
    public void Each_claim_has_a_break(string file)
    {
        var claims = Course.Load(file).CodeCells.SelectMany(cell => CellCalls.Claims(cell.Source)).Distinct();
        var broken =
            All.FirstOrDefault(lesson => lesson.Lesson == Course.Name(file))?.Breaks.Select(b => b.Claim) ?? [];
        Assert.Equal(claims.Order(StringComparer.Ordinal), broken.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task Broken_claim_fails(string lesson, int number)
    {
        var broken = All.Single(l => l.Lesson == lesson);
        var one = broken.Breaks[number];
        var result = await engines.Of(broken).RunAsync(one);
        Assert.Equal(CellStatus.Failed, result.Status);
        Assert.Matches(one.Message, result.Error!.Message);
    }
}
