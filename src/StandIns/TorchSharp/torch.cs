using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>PyTorch's operators under their own names, on the machine's libtorch.</summary>
public static partial class torch
{
    public static string __version__ => Marshal.PtrToStringUTF8(Native.tb_version())!;

    /// <summary>The innermost scope of this thread, or null.</summary>
    public static DisposeScope? CurrentDisposeScope => DisposeScopeManager.ThreadSingleton.CurrentDisposeScope;

    public static DisposeScope NewDisposeScope() => DisposeScopeManager.NewDisposeScope();

    /// <summary>Evaluates in a scope of its own, and keeps only the result.</summary>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using var scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }

    public static int get_num_threads() => Native.tb_get_num_threads();

    public static void set_num_threads(int num) => Native.tb_set_num_threads(num);

    public static int get_num_interop_threads() => Native.tb_get_num_interop_threads();

    public static void set_num_interop_threads(int num) => Native.Check(Native.tb_set_num_interop_threads(num));
}
