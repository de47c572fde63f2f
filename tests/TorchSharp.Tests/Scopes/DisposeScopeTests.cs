using static TorchSharp.torch;

namespace TorchSharp.Tests.Scopes;

/// <summary>What a scope disposes, and what it counts on its own thread.</summary>
public sealed class DisposeScopeTests
{
    [Fact]
    public void AScopeDisposesWhatWasMadeInIt()
    {
        Tensor inside;
        using (NewDisposeScope())
            inside = zeros(2);
        Assert.True(inside.IsInvalid);
        var refused = Assert.Throws<InvalidOperationException>(() => inside.shape);
        Assert.Contains("Tensor invalid", refused.Message);
    }

    [Fact]
    public void MovedAndDetachedTensorsLive()
    {
        using var outer = NewDisposeScope();
        Tensor moved,
            detached,
            handed;
        using (var inner = NewDisposeScope())
        {
            moved = zeros(1).MoveToOuterDisposeScope();
            detached = zeros(1).DetachFromDisposeScope();
            handed = zeros(1).MoveToOtherDisposeScope(outer);
            Assert.Equal(0, inner.DisposablesCount);
        }
        Assert.False(moved.IsInvalid || detached.IsInvalid || handed.IsInvalid);
        Assert.True(outer.Contains(moved) && outer.Contains(handed) && !outer.Contains(detached));
        var sibling = zeros(1).MoveToOtherDisposeScope(detached);
        Assert.False(outer.Contains(sibling));
        detached.Dispose();
        sibling.Dispose();
    }

    [Fact]
    public void OnlyTheResultOfAWrappedExpressionLives()
    {
        using var scope = NewDisposeScope();
        Assert.Same(scope, CurrentDisposeScope);
        var sum = WrappedTensorDisposeScope(() => ones(2) + ones(2));
        Assert.Equal((2f, 1), (sum[0].ToSingle(), scope.DisposablesCount - 1));
    }

    [Fact]
    public void ScopesMayEndInAnyOrder()
    {
        var before = CurrentDisposeScope;
        var outer = NewDisposeScope();
        var inner = NewDisposeScope();
        Assert.Same(inner, CurrentDisposeScope);
        outer.Dispose();
        Assert.Same(inner, CurrentDisposeScope);
        var made = ones(1);
        inner.Dispose();
        Assert.True(made.IsInvalid);
        Assert.Same(before, CurrentDisposeScope);
    }

    [Fact]
    public void StatisticsCountByThread()
    {
        DisposeScopeManager.Statistics.TensorStatistics.Reset();
        var statistics = DisposeScopeManager.Statistics.TensorStatistics;
        var free = zeros(1);
        using (NewDisposeScope())
        {
            zeros(1).Dispose();
            var detached = zeros(1).DetachFromDisposeScope();
            zeros(1);
            Assert.Equal((1L, 3L), (statistics.CreatedOutsideScopeCount, statistics.CreatedInScopeCount));
            Assert.Equal((1L, 1L), (statistics.DisposedInScopeCount, statistics.DetachedFromScopeCount));
            detached.Dispose();
        }
        free.Dispose();
        Assert.Equal((2L, 2L), (statistics.DisposedInScopeCount, statistics.DisposedOutsideScopeCount));
        Assert.Equal(0L, statistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void AHandleCanChangeHands()
    {
        var made = ones(3);
        var handle = made.DecoupleFromNativeHandle();
        Assert.True(made.IsInvalid);
        using var owner = Tensor.UnsafeCreateTensor(handle);
        Assert.Equal(3f, owner.sum().item<float>());
    }
}
