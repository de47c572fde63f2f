using System.Collections.Concurrent;
using ResNetTutorial.Notebooks.Engine;
using ResNetTutorial.Notebooks.Running;

namespace ResNetTutorial.Lessons.Tests.Broken;

/// <summary>Every claim of every lesson fails when its experiment is broken. One engine a lesson runs all of its breaks.</summary>
public sealed class BrokenClaimTests(BrokenClaimTests.Engines engines) : IClassFixture<BrokenClaimTests.Engines>
{
    private static readonly BrokenLesson[] All =
    [
        Lesson00.Broken,
        Lesson01.Broken,
        Lesson02.Broken,
        Lesson03.Broken,
        Lesson04.Broken,
        Lesson06.Broken,
        Lesson09.Broken,
        Lesson10.Broken,
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
        var engine = await engines.OfAsync(broken);
        var cells = engines.Cells(broken, one.Run);
        foreach (var (from, _) in one.Changes)
        {
            Assert.True(
                cells.Any(cell => cell.Contains(from, StringComparison.Ordinal)),
                $"\"{from}\" is in none of the cells"
            );
        }
        for (var i = 0; i < cells.Count; i++)
        {
            var code = one.Changes.Aggregate(cells[i], (code, change) => code.Replace(change.From, change.To));
            var last = i == cells.Count - 1;
            var result = await Engines.RunAsync(engine, CellCalls.WithOnly(code, last ? one.Claim : null), one.Run[i]);
            if (last)
            {
                Assert.Equal(CellStatus.Failed, result.Status);
                Assert.Matches(one.Message, result.Error!.Message);
            }
            else
            {
                Assert.True(result.Status == CellStatus.Ok, $"{one.Run[i]}: {result.Error?.Message}");
            }
        }
    }

    /// <summary>The engines, each with the first cells of its lesson run.</summary>
    public sealed class Engines : IAsyncDisposable
    {
        private readonly ConcurrentDictionary<string, Lazy<Task<WorkerEngine>>> _started = new();

        internal Task<WorkerEngine> OfAsync(BrokenLesson lesson) =>
            _started.GetOrAdd(lesson.Lesson, _ => new Lazy<Task<WorkerEngine>>(() => StartAsync(lesson))).Value;

        internal IReadOnlyList<string> Cells(BrokenLesson lesson, IEnumerable<string> ids)
        {
            var notebook = Course.Load($"notebooks/{lesson.Lesson}.ipynb");
            return
            [
                .. ids.Select(id =>
                    lesson.Smaller.Aggregate(
                        notebook.CodeCells.Single(cell => cell.Id == id).Source,
                        (code, change) => code.Replace(change.From, change.To)
                    )
                ),
            ];
        }

        internal static Task<CellResult> RunAsync(WorkerEngine engine, string code, string id) =>
            engine.RunAsync(new CellSubmission(code, id), _ => { }, TestContext.Current.CancellationToken);

        private async Task<WorkerEngine> StartAsync(BrokenLesson lesson)
        {
            var engine = Course.Start($"notebooks/{lesson.Lesson}.ipynb");
            foreach (var (code, id) in Cells(lesson, lesson.First).Zip(lesson.First))
            {
                var result = await RunAsync(engine, CellCalls.WithOnly(code, null), id);
                Assert.True(result.Status == CellStatus.Ok, $"{lesson.Lesson}, {id}: {result.Error?.Message}");
            }
            return engine;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var engine in _started.Values)
            {
                await (await engine.Value).DisposeAsync();
            }
        }
    }
}
