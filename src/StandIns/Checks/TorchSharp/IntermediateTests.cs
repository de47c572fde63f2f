using System.Reflection;
using TorchSharp.Tests.Reference;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

/// <summary>
/// An operator called outside any scope makes the tensors that it returns, and no others: an intermediate one would wait
/// for the garbage collector, which does not know how much memory is behind it.
/// </summary>
[Collection(nameof(Alone))]
public sealed class IntermediateTests
{
    [Fact]
    public void OneCallMakesWhatItReturnsAndNoMore()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var tried = 0;
        // Twenty steps of an optimizer are one call here too.
        foreach (
            var (name, form, inputs) in Area.All.Where(area => area.Name != "optim").SelectMany(area => area.Forms)
        )
        {
            if (OneCall(form.Method) is not { } call)
                continue;
            var given = inputs();
            var before = Tensor.TotalCount;
            var result = form(given);
            var made = Tensor.TotalCount - before;
            var returned = result is bool or int or long or float or double
                ? []
                : Area.Flat(result).Except(given, ReferenceEqualityComparer.Instance).Cast<Tensor>().ToArray();
            if (result is Tensor && call.ReturnType != typeof(Tensor))
                continue; // the form gives one of several results
            Assert.True(made <= returned.Length, $"{name}: makes {made} tensors and returns {returned.Length}");
            tried++;
            foreach (var tensor in given.Concat(returned))
                tensor.Dispose();
        }
        Assert.True(tried > 500, $"only {tried} forms are one call");
    }

    /// <summary>The operator that a form calls, if it is one, and makes no tensor otherwise.</summary>
    private static MethodInfo? OneCall(MethodInfo form)
    {
        var calls = CompletenessTests
            .Targets(form)
            .OfType<MethodInfo>()
            .Where(target =>
                target.DeclaringType?.Assembly != typeof(object).Assembly
                && target.ReturnType != typeof(Scalar)
                && target.ReturnType != typeof(TensorIndex)
            )
            .ToArray();
        return calls.Length == 1 ? calls[0] : null;
    }
}
