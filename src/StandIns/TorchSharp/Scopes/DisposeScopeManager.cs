namespace TorchSharp;

/// <summary>Each thread's stack of dispose scopes.</summary>
public class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? threadSingleton;

    internal static DisposeScopeManager ThreadSingleton => threadSingleton ??= new DisposeScopeManager();

    public static ThreadDisposeScopeStatistics Statistics => ThreadSingleton.StatisticsInstance;

    internal ThreadDisposeScopeStatistics StatisticsInstance { get; } = new();

    internal DisposeScope? CurrentDisposeScope { get; private set; }

    internal static DisposeScope NewDisposeScope()
    {
        var manager = ThreadSingleton;
        return manager.CurrentDisposeScope = new DisposeScope(manager, manager.CurrentDisposeScope);
    }

    /// <summary>A new disposable joins the innermost scope, if there is one.</summary>
    internal void Register(IDisposable disposable)
    {
        var statistics = StatisticsInstance.Of(disposable);
        if (CurrentDisposeScope is null)
            statistics.CreatedOutsideScopeCount++;
        else
        {
            statistics.CreatedInScopeCount++;
            CurrentDisposeScope.Add(disposable);
        }
    }

    /// <summary>The scope leaves the stack, wherever it stands in it.</summary>
    internal void Remove(DisposeScope scope)
    {
        if (CurrentDisposeScope == scope)
            CurrentDisposeScope = scope.OuterScope;
        for (var inner = CurrentDisposeScope; inner is not null; inner = inner.OuterScope)
            inner.StepOver(scope);
    }
}
