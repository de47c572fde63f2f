using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Reference;

/// <summary>What an operator makes in a scope, its own intermediate results included, goes with the scope.</summary>
[Collection(nameof(Alone))]
public sealed class LeftoverTests
{
    [Fact]
    public void NothingOutlivesItsScope()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        // Layers and optimizers hold parameters, which are to be made outside scopes.
        var areas = Area.All.Where(area => area.Name is not ("layers" or "optim")).ToArray();
        Assert.NotEmpty(areas);
        foreach (var (name, form, inputs) in areas.SelectMany(area => area.Forms))
        {
            var before = Tensor.TotalCount;
            using (NewDisposeScope())
                form(inputs());
            Assert.True(Tensor.TotalCount <= before, $"{name}: {Tensor.TotalCount - before} tensors outlive the scope");
        }
    }

    [Fact]
    public void ARefusedCallKeepsNoReference()
    {
        var numbers = RefusedNumbers();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(numbers.IsAlive);
    }

    /// <summary>An array whose tensor took part in refused calls: pinned for as long as anything refers to the tensor.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference RefusedNumbers()
    {
        var numbers = new float[4];
        using var tensor = from_array(numbers);
        using var gone = ones(4);
        gone.Dispose();
        Assert.Throws<InvalidOperationException>(() => tensor.add(gone));
        Assert.Throws<InvalidOperationException>(() => cat([tensor, gone]));
        return new WeakReference(numbers);
    }
}
