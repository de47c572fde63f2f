using ResNetTutorial.Notebooks.Engine;

namespace ResNetTutorial.Lessons.Tests.Broken;

/// <summary>
/// Runs the breaks of a lesson, one after the other, in one engine with the lesson's first cells run. What a break has changed in
/// these is put right before the next one; where two claims in a row fail by the same break, its cells run once.
/// </summary>
internal sealed class BrokenEngine(BrokenLesson lesson, LessonEngines engines)
{
    private readonly string _file = $"notebooks/{lesson.Lesson}.ipynb";
    private readonly HashSet<string> _changed = [];
    private Break? _last;

    /// <summary>Runs a break's cells, all but the last without claims, and returns how the claim in the last one did.</summary>
    public async Task<CellResult> RunAsync(Break one)
    {
        var engine = await engines.OfAsync(_file, () => lesson.First.Select(id => (id, WithoutClaims(Small(id)))));
        var cells = one.Run.Select(Small).ToList();
        foreach (var (from, _) in one.Changes)
        {
            Assert.True(cells.Any(cell => cell.Contains(from)), $"\"{from}\" is in none of the cells");
        }
        var codes = cells.Select(cell => one.Changes.Aggregate(cell, (code, c) => code.Replace(c.From, c.To))).ToList();
        if (_last is null || !one.BreaksAs(_last))
        {
            _last = null;
            foreach (var id in lesson.First.Where(id => _changed.Contains(id) && !one.Run.Contains(id)))
            {
                await LessonEngines.RunWellAsync(engine, WithoutClaims(Small(id)), id);
            }
            _changed.Clear();
            // What comes after a changed cell is bound to it, and as changed as that.
            _changed.UnionWith(one.Run.SkipWhile((_, i) => codes[i] == cells[i]));
            foreach (var (id, code) in one.Run.Zip(codes).SkipLast(1))
            {
                await LessonEngines.RunWellAsync(engine, WithoutClaims(code), id);
            }
            _last = one;
        }
        return await LessonEngines.RunAsync(engine, CellCalls.WithOnly(codes[^1], one.Claim), one.Run[^1]);
    }

    /// <summary>The code of a cell, with the experiment made small.</summary>
    private string Small(string id) =>
        lesson.Smaller.Aggregate(LessonEngines.Cell(_file, id), (code, change) => code.Replace(change.From, change.To));

    private static string WithoutClaims(string code) => CellCalls.WithOnly(code, null);
}
