using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Text;
using TorchSharp.Interop;
using static TorchSharp.torch;
using static TorchSharp.torch.autograd;

namespace TorchSharp;

/// <summary>
/// One call of a custom function. The graph's node holds it through a <see cref="GCHandle"/>, which libtorch frees when
/// it frees the node; libtorch's side is in native/boxed.cpp (Bridge).
/// </summary>
internal sealed unsafe class FunctionCall
{
    private readonly IFunction function;
    private readonly AutogradContext context = new();
    private readonly bool[] isTensor;
    private object?[]? vars;
    private List<Tensor>? outputs;
    private ExceptionDispatchInfo? failure;

    private FunctionCall(IFunction function, object?[] vars)
    {
        this.function = function;
        this.vars = vars;
        isTensor = Array.ConvertAll(vars, argument => argument is Tensor { IsInvalid: false });
    }

    public static List<Tensor> Apply(IFunction function, object?[] vars)
    {
        var call = new FunctionCall(function, vars);
        var inputs = vars.OfType<Tensor>().Where(tensor => !tensor.IsInvalid).ToArray();
        var key = GCHandle.ToIntPtr(GCHandle.Alloc(call));
        IntPtr* results;
        int count;
        int status;
        fixed (IntPtr* first = Array.ConvertAll(inputs, input => input.Handle))
            status = Native.tb_apply(key, &Forward, &Backward, &Release, first, inputs.Length, &results, &count);
        GC.KeepAlive(inputs);
        call.failure?.Throw();
        Native.Check(status);
        var mine = call.outputs!;
        call.outputs = null;
        return Adopt(mine, new Span<IntPtr>(results, count), results);
    }

    /// <summary>
    /// The results. Libtorch mostly gives back the very tensors that forward made, now with a history: then the managed
    /// tensor that forward returned is the result, in the scope where forward left it.
    /// </summary>
    private static List<Tensor> Adopt(List<Tensor> mine, Span<IntPtr> results, void* array)
    {
        var adopted = new List<Tensor>(results.Length);
        for (var k = 0; k < results.Length; k++)
        {
            if (results[k] != 0 && mine[k].handle == results[k])
            {
                Native.tb_release(results[k]);
                adopted.Add(mine[k]);
            }
            else
                adopted.Add(Tensor.Own(results[k]));
        }
        Native.tb_free(array);
        return adopted;
    }

    [UnmanagedCallersOnly]
    private static int Forward(
        IntPtr key,
        IntPtr native,
        IntPtr* tensors,
        int count,
        IntPtr** results,
        int* resultCount
    )
    {
        var call = Of(key);
        try
        {
            call.context.Enter(native);
            call.outputs = call.function.Forward(call.context, call.vars!);
            Give(call.outputs, results, resultCount);
            return 0;
        }
        catch (Exception e)
        {
            call.failure = ExceptionDispatchInfo.Capture(e);
            return Fail(e);
        }
        finally
        {
            call.context.Leave();
            call.vars = null; // the graph keeps what was saved, and nothing else
        }
    }

    [UnmanagedCallersOnly]
    private static int Backward(
        IntPtr key,
        IntPtr native,
        IntPtr* tensors,
        int count,
        IntPtr** results,
        int* resultCount
    )
    {
        var call = Of(key);
        try
        {
            var gradients = new List<Tensor>(count);
            for (var k = 0; k < count; k++)
            {
                if (tensors[k] != 0)
                    Native.tb_retain(tensors[k]);
                gradients.Add(Tensor.Own(tensors[k]));
            }
            call.context.Enter(native);
            Give(call.OfTensors(call.function.Backward(call.context, gradients)), results, resultCount);
            return 0;
        }
        catch (Exception e)
        {
            return Fail(e);
        }
        finally
        {
            call.context.Leave();
        }
    }

    [UnmanagedCallersOnly]
    private static void Release(IntPtr key) => GCHandle.FromIntPtr(key).Free();

    private static FunctionCall Of(IntPtr key) => Unsafe.As<FunctionCall>(GCHandle.FromIntPtr(key).Target!);

    /// <summary>Backward's answers to the arguments that are tensors.</summary>
    private List<Tensor> OfTensors(List<Tensor> gradients)
    {
        if (gradients.Count < isTensor.Length || gradients.Skip(isTensor.Length).Any(gradient => gradient is not null))
            throw new InvalidOperationException(
                $"Function {function.Name} returned an incorrect number of gradients (expected {isTensor.Length}, got {gradients.Count})"
            );
        var list = new List<Tensor>(isTensor.Length);
        for (var k = 0; k < isTensor.Length; k++)
        {
            if (isTensor[k])
                list.Add(gradients[k]);
            else if (gradients[k] is not null)
                throw new InvalidOperationException(
                    $"Function {function.Name} returned a gradient at position {k + 1}, but the corresponding forward input was not a Tensor"
                );
        }
        return list;
    }

    private static void Give(List<Tensor> tensors, IntPtr** results, int* count)
    {
        foreach (var tensor in tensors)
            _ = tensor?.Handle; // a disposed one throws here, before anything is handed over
        var array = (IntPtr*)Native.tb_alloc(tensors.Count * sizeof(IntPtr));
        for (var k = 0; k < tensors.Count; k++)
            array[k] = tensors[k]?.Retained() ?? 0;
        *results = array;
        *count = tensors.Count;
    }

    private static int Fail(Exception e)
    {
        fixed (byte* message = Encoding.UTF8.GetBytes(e.Message + '\0'))
            Native.tb_set_callback_error(message);
        return 1;
    }
}
