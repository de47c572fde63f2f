using ResNetTutorial.Notebooks.Documents;

namespace ResNetTutorial.Lessons.Tests.Answers;

/// <summary>
/// For every exercise of the course, wrong answers that a learner might give are rejected with a reason, and fail nothing
/// else. One engine a lesson tries them all.
/// </summary>
public sealed class WrongAnswerTests(LessonEngines engines) : IClassFixture<LessonEngines>
{
    private static readonly (string Lesson, WrongAnswers[] Exercises)[] All =
    [
        ("00-welcome", Lesson00.WrongAnswers),
        ("01-vanishing-gradient", Lesson01.WrongAnswers),
        ("02-highway-networks", Lesson02.WrongAnswers),
        ("03-degradation", Lesson03.WrongAnswers),
        ("04-deriving-the-shortcut", Lesson04.WrongAnswers),
        ("05-residual-networks", Lesson05.WrongAnswers),
        ("06-bottleneck-design", Lesson06.WrongAnswers),
        ("07-identity-mappings", Lesson07.WrongAnswers),
        ("08-inception", Lesson08.WrongAnswers),
        ("09-memory", Lesson09.WrongAnswers),
        ("10-inside-a-residual-network", Lesson10.WrongAnswers),
        ("11-capstone-cifar-10", Lesson11.WrongAnswers),
    ];

    public static IEnumerable<TheoryDataRow<string, string, string>> Wrong =>
        from lesson in All
        from exercise in lesson.Exercises
        from answer in exercise.Wrong
        select new TheoryDataRow<string, string, string>(lesson.Lesson, exercise.Exercise, answer)
        {
            TestDisplayName = $"{exercise.Exercise}: {answer.ReplaceLineEndings(" ")} is wrong",
        };

    public static IEnumerable<TheoryDataRow<string>> Lessons =>
        Course.Lessons.Select(file => new TheoryDataRow<string>(file));

    [Theory]
    [MemberData(nameof(Lessons))]
    public void Each_exercise_has_a_solution_and_three_wrong_answers(string file)
    {
        var lesson = Names(file);
        Assert.True(lesson.Length >= 3, $"{file}: {lesson.Length} exercises");
        Assert.Equal(lesson, Names(file.Replace("notebooks/", "notebooks/solutions/")));
        var tried = All.FirstOrDefault(l => l.Lesson == Course.Name(file)).Exercises ?? [];
        Assert.Equal(lesson, tried.Select(exercise => exercise.Exercise));
        Assert.All(tried, exercise => Assert.True(exercise.Wrong.Distinct().Count() >= 3, exercise.Exercise));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_answer_is_rejected(string lesson, string exercise, string answer)
    {
        var tried = All.Single(l => l.Lesson == lesson).Exercises.Single(e => e.Exercise == exercise);
        var file = $"notebooks/solutions/{lesson}.ipynb";
        string[] first = ["setup", "parameters"];
        var engine = await engines.OfAsync(file, () => first.Select(id => (id, LessonEngines.Cell(file, id))));
        var cells = tried.Cells.Select(id => LessonEngines.Cell(file, id)).ToList();
        Assert.Single(cells, code => code.Contains(tried.Right, StringComparison.Ordinal));
        var said = "";
        foreach (var (code, id) in cells.Zip(tried.Cells))
        {
            await LessonEngines.RunWellAsync(
                engine,
                code.Replace(tried.Right, answer),
                id,
                output => said = (output as DisplayOutput)?.Data.Text("text/plain") ?? said
            );
        }
        Assert.StartsWith($"✗ {exercise}: ", said);
    }

    private static string[] Names(string file) =>
        [.. Course.Load(file).CodeCells.SelectMany(cell => CellCalls.Exercises(cell.Source))];
}
