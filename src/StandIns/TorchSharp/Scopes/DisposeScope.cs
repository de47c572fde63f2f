using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Owns what is made while it is the thread's innermost scope, and disposes it all when it ends.</summary>
public sealed class DisposeScope : IDisposable
{
    private readonly DisposeScopeManager manager;
    private readonly List<IDisposable> owned = [];

    internal DisposeScope(DisposeScopeManager manager, DisposeScope? outer)
    {
        this.manager = manager;
        OuterScope = outer;
    }

    internal DisposeScope? OuterScope { get; private set; }

    public int DisposablesCount => owned.Count;

    public IReadOnlyList<IDisposable> DisposablesView => owned;

    public T MoveToOuter<T>(T disposable)
        where T : IDisposable
    {
        Move(disposable, OuterScope);
        return disposable;
    }

    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable => (MoveToOuter(first), MoveToOuter(second));

    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable => (MoveToOuter(first), MoveToOuter(second), MoveToOuter(third));

    public void MoveToOuter(params IDisposable[] disposables) => MoveToOuter((IEnumerable<IDisposable>)disposables);

    public void MoveToOuter(IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables)
            Move(disposable, OuterScope);
    }

    public T MoveToOther<T>(DisposeScope? scope, T disposable)
        where T : IDisposable
    {
        Move(disposable, scope);
        return disposable;
    }

    public (T1 first, T2 second) MoveToOther<T1, T2>(DisposeScope? scope, T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable => (MoveToOther(scope, first), MoveToOther(scope, second));

    public (T1 first, T2 second, T3 third) MoveToOther<T1, T2, T3>(DisposeScope? scope, T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable => (MoveToOther(scope, first), MoveToOther(scope, second), MoveToOther(scope, third));

    public void MoveToOther(DisposeScope? scope, params IDisposable[] disposables) =>
        MoveToOther(scope, (IEnumerable<IDisposable>)disposables);

    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables)
            Move(disposable, scope);
    }

    public T Detach<T>(T disposable)
        where T : IDisposable
    {
        Move(disposable, null);
        return disposable;
    }

    public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable => (Detach(first), Detach(second));

    public (T1 first, T2 second, T3 third) Detach<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable => (Detach(first), Detach(second), Detach(third));

    public void Detach(params IDisposable[] disposables) => Detach((IEnumerable<IDisposable>)disposables);

    public void Detach(IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables)
            Move(disposable, null);
    }

    public void Attach(IDisposable disposable)
    {
        if (disposable is Tensor { OwningDisposeScope: { } owner } tensor)
        {
            if (owner == this)
                return;
            owner.Drop(tensor);
        }
        else if (owned.Contains(disposable))
            return;
        manager.StatisticsInstance.Of(disposable).AttachedToScopeCount++;
        Add(disposable);
    }

    public void Attach(params IDisposable[] disposables) => Attach((IEnumerable<IDisposable>)disposables);

    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        var list = disposables.ToList();
        foreach (var disposable in list)
            Attach(disposable);
        return list;
    }

    public void DisposeEverything() => DisposeEverythingBut([]);

    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        var keep = inKeep.ToHashSet<IDisposable>(System.Collections.Generic.ReferenceEqualityComparer.Instance);
        for (var k = owned.Count - 1; k >= 0; k--)
        {
            if (k < owned.Count && !keep.Contains(owned[k]))
                owned[k].Dispose();
        }
    }

    public void DisposeEverythingBut(params IDisposable[] keep) => DisposeEverythingBut((IEnumerable<IDisposable>)keep);

    public T DisposeEverythingBut<T>(T keep)
        where T : IDisposable
    {
        DisposeEverythingBut([keep]);
        return keep;
    }

    public (T1 first, T2 second) DisposeEverythingBut<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable
    {
        DisposeEverythingBut([first, second]);
        return (first, second);
    }

    public (T1 first, T2 second, T3 third) DisposeEverythingBut<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable
    {
        DisposeEverythingBut([first, second, third]);
        return (first, second, third);
    }

    public bool Contains(IDisposable disposable) => owned.Any(mine => ReferenceEquals(mine, disposable));

    /// <summary>What was disposed leaves its scope.</summary>
    public void MarkAsDisposed(IDisposable disposable)
    {
        Drop(disposable);
        manager.StatisticsInstance.Of(disposable).DisposedInScopeCount++;
    }

    /// <summary>Ends the scope: everything it still owns is disposed, and its outer scope is the thread's innermost again.</summary>
    public void Dispose()
    {
        // From the end, so that each tensor's leaving moves no other.
        while (owned.Count > 0)
        {
            var last = owned[^1];
            last.Dispose();
            if (owned.Count > 0 && ReferenceEquals(owned[^1], last))
                owned.RemoveAt(owned.Count - 1);
        }
        manager.Remove(this);
    }

    /// <summary>When the outer scope ended first, what leaves this one goes to the next.</summary>
    internal void StepOver(DisposeScope ended)
    {
        if (OuterScope == ended)
            OuterScope = ended.OuterScope;
    }

    internal void Add(IDisposable disposable)
    {
        if (disposable is Tensor tensor)
        {
            tensor.OwningDisposeScope = this;
            tensor.ScopeSlot = owned.Count;
        }
        owned.Add(disposable);
    }

    /// <summary>Another tensor takes the place of one, which leaves.</summary>
    internal void Replace(Tensor leaving, Tensor coming)
    {
        coming.OwningDisposeScope = this;
        coming.ScopeSlot = leaving.ScopeSlot;
        owned[coming.ScopeSlot] = coming;
        leaving.OwningDisposeScope = null;
    }

    /// <summary>Takes one out: the last one moves to its place.</summary>
    private void Drop(IDisposable disposable)
    {
        int slot;
        if (disposable is Tensor tensor)
        {
            if (tensor.OwningDisposeScope != this)
                return;
            tensor.OwningDisposeScope = null;
            slot = tensor.ScopeSlot;
        }
        else if ((slot = owned.IndexOf(disposable)) < 0)
            return;
        var last = owned[^1];
        owned[slot] = last;
        if (last is Tensor moved)
            moved.ScopeSlot = slot;
        owned.RemoveAt(owned.Count - 1);
    }

    private void Move(IDisposable disposable, DisposeScope? scope)
    {
        if (
            disposable is null
            || !(disposable is Tensor tensor ? tensor.OwningDisposeScope == this : owned.Contains(disposable))
        )
            return;
        Drop(disposable);
        if (scope is null)
            manager.StatisticsInstance.Of(disposable).DetachedFromScopeCount++;
        else
            scope.Add(disposable);
    }
}
