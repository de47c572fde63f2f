using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace TorchSharp.Interop;

/// <summary>The functions of native/boxed.cpp. Pointers to tensors and generators are intrusive references.</summary>
internal static unsafe partial class Native
{
    private const string Library = "torchboxed";

    static Native()
    {
        NativeLibrary.SetDllImportResolver(typeof(Native).Assembly, Resolve);
        tb_keep_freed_memory();
    }

    /// <summary>Throws what libtorch said, as the package does.</summary>
    public static void Check(int status)
    {
        if (status != 0)
            throw new ExternalException(Marshal.PtrToStringUTF8(tb_error()));
    }

    private static IntPtr Resolve(string name, System.Reflection.Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Library)
            return 0;
        var beside = Path.Combine(Path.GetDirectoryName(assembly.Location) ?? ".", $"lib{Library}.so");
        try
        {
            return NativeLibrary.Load(beside);
        }
        catch (DllNotFoundException e)
        {
            throw new DllNotFoundException(
                $"libtorch could not be loaded through {beside}: {e.Message.ReplaceLineEndings(" ")}; "
                    + "install it (apt-get install -y libtorch-dev) or name another with LIBTORCH=…, then build again (./lessons doctor).",
                e
            );
        }
    }

    // Calls that only read a field or count a reference: no need to tell the garbage collector.
    [DllImport(Library), SuppressGCTransition]
    public static extern void tb_retain(IntPtr tensor);

    [DllImport(Library), SuppressGCTransition]
    public static extern void tb_retain_all(IntPtr* tensors, int count);

    [DllImport(Library), SuppressGCTransition]
    public static extern long tb_dim(IntPtr tensor);

    [DllImport(Library), SuppressGCTransition]
    public static extern long tb_numel(IntPtr tensor);

    [DllImport(Library), SuppressGCTransition]
    public static extern long tb_storage_offset(IntPtr tensor);

    [DllImport(Library), SuppressGCTransition]
    public static extern int tb_dtype(IntPtr tensor);

    [DllImport(Library), SuppressGCTransition]
    public static extern int tb_layout(IntPtr tensor);

    [DllImport(Library), SuppressGCTransition]
    public static extern long tb_itemsize(IntPtr tensor);

    [DllImport(Library), SuppressGCTransition]
    public static extern void tb_sizes(IntPtr tensor, long* sizes);

    [DllImport(Library), SuppressGCTransition]
    public static extern void tb_strides(IntPtr tensor, long* strides);

    [DllImport(Library), SuppressGCTransition]
    public static extern long tb_device(IntPtr tensor);

    [DllImport(Library), SuppressGCTransition]
    public static extern int tb_is_contiguous(IntPtr tensor, int memoryFormat);

    [DllImport(Library), SuppressGCTransition]
    public static extern int tb_is_inference(IntPtr tensor);

    [DllImport(Library), SuppressGCTransition]
    public static extern long tb_version_of(IntPtr tensor);

    [DllImport(Library), SuppressGCTransition]
    public static extern void tb_generator_retain(IntPtr generator);

    [DllImport(Library), SuppressGCTransition]
    public static extern int tb_grad_mode();

    [DllImport(Library), SuppressGCTransition]
    public static extern void tb_set_grad_mode(int on);

    [DllImport(Library), SuppressGCTransition]
    public static extern int tb_inference_mode();

    [DllImport(Library)]
    public static extern IntPtr tb_error();

    [DllImport(Library)]
    public static extern IntPtr tb_version();

    [DllImport(Library)]
    public static extern void* tb_alloc(long bytes);

    [DllImport(Library)]
    public static extern void tb_free(void* memory);

    [DllImport(Library)]
    private static extern void tb_keep_freed_memory();

    [DllImport(Library)]
    public static extern int tb_find(byte* name, byte* overload, IntPtr* op);

    [DllImport(Library)]
    public static extern int tb_batch_norm(
        IntPtr input,
        IntPtr weight,
        IntPtr bias,
        IntPtr mean,
        IntPtr variance,
        int training,
        double momentum,
        double eps,
        IntPtr* result
    );

    [DllImport(Library)]
    public static extern int tb_rectify(IntPtr tensor, int* done);

    [DllImport(Library)]
    public static extern int tb_call(IntPtr op, Arg* args, int nargs, Arg* outs, int nouts);

    [DllImport(Library)]
    public static extern void tb_release(IntPtr tensor);

    [DllImport(Library)]
    public static extern void tb_release_all(IntPtr* tensors, int count);

    [DllImport(Library)]
    public static extern int tb_data(IntPtr tensor, IntPtr* data);

    [DllImport(Library)]
    public static extern int tb_storage(IntPtr tensor, IntPtr* data, long* bytes);

    [DllImport(Library)]
    public static extern int tb_from_memory(
        void* data,
        long* sizes,
        int dims,
        int dtype,
        delegate* unmanaged<IntPtr, void> release,
        IntPtr context,
        IntPtr* tensor
    );

    [DllImport(Library)]
    public static extern int tb_requires_grad(IntPtr tensor);

    [DllImport(Library)]
    public static extern int tb_set_requires_grad(IntPtr tensor, int on);

    [DllImport(Library)]
    public static extern int tb_is_leaf(IntPtr tensor);

    [DllImport(Library)]
    public static extern int tb_retain_grad(IntPtr tensor);

    [DllImport(Library)]
    public static extern int tb_retains_grad(IntPtr tensor);

    [DllImport(Library)]
    public static extern IntPtr tb_grad(IntPtr tensor);

    [DllImport(Library)]
    public static extern void tb_grads(IntPtr* tensors, int count, IntPtr* grads);

    [DllImport(Library)]
    public static extern int tb_set_grad(IntPtr tensor, IntPtr grad);

    [DllImport(Library)]
    public static extern int tb_set_data(IntPtr tensor, IntPtr data);

    [DllImport(Library)]
    public static extern int tb_backward(
        IntPtr* tensors,
        int count,
        IntPtr* grads,
        int gradCount,
        int retain,
        int create,
        IntPtr* inputs,
        int inputCount
    );

    [DllImport(Library)]
    public static extern int tb_autograd_grad(
        IntPtr* outputs,
        int count,
        IntPtr* inputs,
        int inputCount,
        IntPtr* grads,
        int gradCount,
        int retain,
        int create,
        int allowUnused,
        IntPtr* results
    );

    [DllImport(Library)]
    public static extern IntPtr tb_inference_enter(int on);

    [DllImport(Library)]
    public static extern void tb_inference_exit(IntPtr mode);

    [DllImport(Library)]
    public static extern int tb_anomaly_mode();

    [DllImport(Library)]
    public static extern int tb_anomaly_checks_nan();

    [DllImport(Library)]
    public static extern void tb_set_anomaly_mode(int on, int checkNan);

    [DllImport(Library)]
    public static extern void tb_set_callback_error(byte* message);

    [DllImport(Library)]
    public static extern int tb_apply(
        IntPtr key,
        delegate* unmanaged<IntPtr, IntPtr, IntPtr*, int, IntPtr**, int*, int> forward,
        delegate* unmanaged<IntPtr, IntPtr, IntPtr*, int, IntPtr**, int*, int> backward,
        delegate* unmanaged<IntPtr, void> release,
        IntPtr* inputs,
        int count,
        IntPtr** results,
        int* resultCount
    );

    [DllImport(Library)]
    public static extern void tb_context_save(IntPtr context, IntPtr* tensors, int count);

    [DllImport(Library)]
    public static extern int tb_context_saved(IntPtr context, IntPtr** results, int* count);

    [DllImport(Library)]
    public static extern void tb_context_mark_dirty(IntPtr context, IntPtr* tensors, int count);

    [DllImport(Library)]
    public static extern void tb_context_mark_non_differentiable(IntPtr context, IntPtr* tensors, int count);

    [DllImport(Library)]
    public static extern void tb_context_materialize(IntPtr context, int on);

    [DllImport(Library)]
    public static extern void tb_manual_seed(long seed);

    [DllImport(Library)]
    public static extern int tb_generator_default(int deviceType, int index, IntPtr* generator);

    [DllImport(Library)]
    public static extern int tb_generator_new(ulong seed, int deviceType, int index, IntPtr* generator);

    [DllImport(Library)]
    public static extern void tb_generator_release(IntPtr generator);

    [DllImport(Library)]
    public static extern int tb_generator_set_seed(IntPtr generator, ulong seed);

    [DllImport(Library)]
    public static extern int tb_generator_seed(IntPtr generator, ulong* seed);

    [DllImport(Library)]
    public static extern ulong tb_generator_current_seed(IntPtr generator);

    [DllImport(Library)]
    public static extern long tb_generator_device(IntPtr generator);

    [DllImport(Library)]
    public static extern int tb_generator_state(IntPtr generator, IntPtr* state);

    [DllImport(Library)]
    public static extern int tb_generator_set_state(IntPtr generator, IntPtr state);

    [DllImport(Library)]
    public static extern void tb_set_num_threads(int threads);

    [DllImport(Library)]
    public static extern int tb_get_num_threads();

    [DllImport(Library)]
    public static extern int tb_set_num_interop_threads(int threads);

    [DllImport(Library)]
    public static extern int tb_get_num_interop_threads();

    [DllImport(Library)]
    public static extern int tb_cuda_available();

    [DllImport(Library)]
    public static extern int tb_cudnn_available();

    [DllImport(Library)]
    public static extern int tb_cuda_count();

    [DllImport(Library)]
    public static extern int tb_cuda_seed(ulong seed);

    [DllImport(Library)]
    public static extern int tb_cuda_seed_all(ulong seed);

    [DllImport(Library)]
    public static extern int tb_cuda_synchronize(long index);

    [DllImport(Library)]
    public static extern int tb_flag(int flag);

    [DllImport(Library)]
    public static extern int tb_set_flag(int flag, int on);
}
