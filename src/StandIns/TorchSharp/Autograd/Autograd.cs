using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public void backward() => autograd.Backward([this], null, false, false, null);

        public void backward(
            IList<Tensor>? grad_tensors = null,
            bool retain_graph = false,
            bool create_graph = false,
            IList<Tensor>? inputs = null
        ) => autograd.Backward([this], grad_tensors, retain_graph || create_graph, create_graph, inputs);
    }

    public static partial class autograd
    {
        /// <summary>Σ of the gradients of <paramref name="outputs"/> with respect to each of <paramref name="inputs"/>.</summary>
        public static unsafe IList<Tensor> grad(
            IList<Tensor> outputs,
            IList<Tensor> inputs,
            IList<Tensor>? grad_outputs = null,
            bool retain_graph = false,
            bool create_graph = false,
            bool allow_unused = false
        )
        {
            var results = new IntPtr[inputs.Count];
            fixed (IntPtr* o = Handles(outputs))
            fixed (IntPtr* i = Handles(inputs))
            fixed (IntPtr* g = Handles(grad_outputs))
            fixed (IntPtr* r = results)
                Native.Check(
                    Native.tb_autograd_grad(
                        o,
                        outputs.Count,
                        i,
                        inputs.Count,
                        g,
                        grad_outputs?.Count ?? 0,
                        retain_graph || create_graph ? 1 : 0,
                        create_graph ? 1 : 0,
                        allow_unused ? 1 : 0,
                        r
                    )
                );
            GC.KeepAlive(outputs);
            GC.KeepAlive(inputs);
            GC.KeepAlive(grad_outputs);
            return Array.ConvertAll(results, Tensor.Own);
        }

        public static void backward(
            IList<Tensor> tensors,
            IList<Tensor>? grad_tensors = null,
            bool? retain_graph = null,
            bool create_graph = false,
            IList<Tensor>? inputs = null
        ) => Backward(tensors, grad_tensors, retain_graph ?? create_graph, create_graph, inputs);

        public static void backward(
            Tensor tensor,
            IList<Tensor>? grad_tensors = null,
            bool? retain_graph = null,
            bool create_graph = false,
            IList<Tensor>? inputs = null
        ) => Backward([tensor], grad_tensors, retain_graph ?? create_graph, create_graph, inputs);

        public static void backward(
            Tensor tensor,
            Tensor grad_tensor,
            bool? retain_graph = null,
            bool create_graph = false,
            IList<Tensor>? inputs = null
        ) => Backward([tensor], [grad_tensor], retain_graph ?? create_graph, create_graph, inputs);

        internal static unsafe void Backward(
            IList<Tensor> tensors,
            IList<Tensor>? grads,
            bool retain,
            bool create,
            IList<Tensor>? inputs
        )
        {
            fixed (IntPtr* t = Handles(tensors))
            fixed (IntPtr* g = Handles(grads))
            fixed (IntPtr* i = Handles(inputs))
                Native.Check(
                    Native.tb_backward(
                        t,
                        tensors.Count,
                        g,
                        grads?.Count ?? 0,
                        retain ? 1 : 0,
                        create ? 1 : 0,
                        i,
                        inputs?.Count ?? 0
                    )
                );
            GC.KeepAlive(tensors);
            GC.KeepAlive(grads);
            GC.KeepAlive(inputs);
        }

        private static IntPtr[] Handles(IList<Tensor>? tensors)
        {
            if (tensors is null)
                return [];
            var handles = new IntPtr[tensors.Count];
            for (var k = 0; k < handles.Length; k++)
                handles[k] = tensors[k]?.Handle ?? 0;
            return handles;
        }
    }
}
