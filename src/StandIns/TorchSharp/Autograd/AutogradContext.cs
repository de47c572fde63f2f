namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>What a custom function's forward leaves for its backward.</summary>
        public class AutogradContext : IDisposable
        {
            private readonly Dictionary<string, object> data = [];

            // Libtorch's context is reached only from within forward and backward: it lives in the graph's node.
            private IntPtr native;

            internal AutogradContext() { }

            public bool MaterializeGrads { get; private set; } = true;

            private IntPtr Native =>
                native != 0
                    ? native
                    : throw new InvalidOperationException(
                        "The context of a custom function can be used in its forward and backward only."
                    );

            /// <summary>Tensors that backward needs; the graph frees them with itself.</summary>
            public unsafe void save_for_backward(List<Tensor> tensors)
            {
                fixed (IntPtr* first = Handles(tensors))
                    Interop.Native.tb_context_save(Native, first, tensors.Count);
                GC.KeepAlive(tensors);
            }

            /// <summary>The tensors saved; an error if one was changed in place since, or the graph was freed.</summary>
            public unsafe List<Tensor> get_saved_variables()
            {
                IntPtr* results;
                int count;
                Interop.Native.Check(Interop.Native.tb_context_saved(Native, &results, &count));
                return [.. (Tensor[])Tensor.OwnAll(results, count)!];
            }

            public void save_data(string key, object value) => data[key] = value;

            public object? get_data(string key) => data.GetValueOrDefault(key);

            /// <summary>Inputs that forward changed in place.</summary>
            public unsafe void mark_dirty(List<Tensor> tensors)
            {
                fixed (IntPtr* first = Handles(tensors))
                    Interop.Native.tb_context_mark_dirty(Native, first, tensors.Count);
                GC.KeepAlive(tensors);
            }

            /// <summary>Outputs through which no gradient flows.</summary>
            public unsafe void mark_non_differentiable(List<Tensor> tensors)
            {
                fixed (IntPtr* first = Handles(tensors))
                    Interop.Native.tb_context_mark_non_differentiable(Native, first, tensors.Count);
                GC.KeepAlive(tensors);
            }

            /// <summary>Whether backward sees zeros, rather than null, for an output that nothing used.</summary>
            public void set_materialize_grads(bool value)
            {
                Interop.Native.tb_context_materialize(Native, value ? 1 : 0);
                MaterializeGrads = value;
            }

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            protected virtual void Dispose(bool disposing) => data.Clear();

            internal void Enter(IntPtr context) => native = context;

            internal void Leave() => native = 0;
        }
    }
}
