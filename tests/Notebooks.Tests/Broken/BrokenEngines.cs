using System.Collections.Concurrent;

namespace ResNetTutorial.Lessons.Tests.Broken;

/// <summary>A <see cref="BrokenEngine"/> for each lesson, for all the tests of a class.</summary>
public sealed class BrokenEngines : IAsyncDisposable
{
    private readonly LessonEngines _engines = new();
    private readonly ConcurrentDictionary<string, BrokenEngine> _lessons = new();

    internal BrokenEngine Of(BrokenLesson lesson) =>
        _lessons.GetOrAdd(lesson.Lesson, _ => new BrokenEngine(lesson, _engines));

    public ValueTask DisposeAsync() => _engines.DisposeAsync();
}
