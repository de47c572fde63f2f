using static TorchSharp.torch;

namespace TorchSharp.Interop;

/// <summary>
/// An operator of libtorch, found by its schema name ("aten::add") and overload ("Tensor") at its first call. Arguments
/// come in the schema's order; those left out at the end take the schema's defaults. Results come back as the schema
/// says: call the method of the matching shape.
/// </summary>
internal sealed unsafe class Op(string name, string overload = "")
{
    private IntPtr handle;

    public override string ToString() => overload.Length == 0 ? name : $"{name}.{overload}";

    /// <summary>One tensor.</summary>
    public Tensor Call(params ReadOnlySpan<Arg> args)
    {
        Arg result;
        Invoke(args, &result, 1);
        return Tensor.Own(result.Pointer);
    }

    public (Tensor, Tensor) Call2(params ReadOnlySpan<Arg> args)
    {
        var results = stackalloc Arg[2];
        Invoke(args, results, 2);
        return (Tensor.Own(results[0].Pointer), Tensor.Own(results[1].Pointer));
    }

    public (Tensor, Tensor, Tensor) Call3(params ReadOnlySpan<Arg> args)
    {
        var results = stackalloc Arg[3];
        Invoke(args, results, 3);
        return (Tensor.Own(results[0].Pointer), Tensor.Own(results[1].Pointer), Tensor.Own(results[2].Pointer));
    }

    public (Tensor, Tensor, Tensor, Tensor) Call4(params ReadOnlySpan<Arg> args)
    {
        var results = stackalloc Arg[4];
        Invoke(args, results, 4);
        return (
            Tensor.Own(results[0].Pointer),
            Tensor.Own(results[1].Pointer),
            Tensor.Own(results[2].Pointer),
            Tensor.Own(results[3].Pointer)
        );
    }

    /// <summary>A list of tensors.</summary>
    public Tensor[] CallList(params ReadOnlySpan<Arg> args)
    {
        Arg result;
        Invoke(args, &result, 1);
        return Tensor.OwnAll((IntPtr*)result.Pointer, result.Count)!;
    }

    /// <summary>A list of tensors as native references, without managed tensors around them.</summary>
    public Handles CallHandles(params ReadOnlySpan<Arg> args)
    {
        Arg result;
        Invoke(args, &result, 1);
        return new Handles((IntPtr*)result.Pointer, result.Count);
    }

    public bool CallBool(params ReadOnlySpan<Arg> args)
    {
        Arg result;
        Invoke(args, &result, 1);
        return result.Integer != 0;
    }

    public long CallInt(params ReadOnlySpan<Arg> args)
    {
        Arg result;
        Invoke(args, &result, 1);
        return result.Integer;
    }

    /// <summary>A Scalar, as the schema's item and q_scale give it.</summary>
    public Arg CallScalar(params ReadOnlySpan<Arg> args)
    {
        Arg result;
        Invoke(args, &result, 1);
        return result;
    }

    /// <summary>For what it does in place: results, if any, are dropped.</summary>
    public void Run(params ReadOnlySpan<Arg> args) => Invoke(args, null, 0);

    /// <summary>An operator in place: the target, changed, is the answer. The target comes first among the arguments.</summary>
    public Tensor CallOn(Tensor target, params ReadOnlySpan<Arg> rest)
    {
        var args = (Span<Arg>)stackalloc Arg[rest.Length + 1];
        args[0] = target;
        rest.CopyTo(args[1..]);
        Invoke(args, null, 0);
        return target;
    }

    private void Invoke(ReadOnlySpan<Arg> args, Arg* results, int count)
    {
        if (handle == 0)
            Find();
        fixed (Arg* first = args)
        {
            var status = Native.tb_call(handle, first, args.Length, results, count);
            if (status != 0)
                Refuse(status, args);
        }
    }

    private static void Refuse(int status, ReadOnlySpan<Arg> args)
    {
        foreach (var arg in args)
            if (arg.Tag == Tag.Disposed)
                throw Tensor.Disposed();
        Native.Check(status);
    }

    private void Find()
    {
        fixed (byte* n = System.Text.Encoding.UTF8.GetBytes(name + '\0'))
        fixed (byte* o = System.Text.Encoding.UTF8.GetBytes(overload + '\0'))
        fixed (IntPtr* h = &handle)
            Native.Check(Native.tb_find(n, o, h));
    }
}
