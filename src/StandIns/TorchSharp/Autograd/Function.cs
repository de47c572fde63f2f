namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>An operator with a backward of its own. Derive from one of the two below.</summary>
        public abstract class Function<T> : IFunction
            where T : Function<T>, new()
        {
            protected Function() { }

            public abstract string Name { get; }

            // One instance serves every call: what differs between calls is in the context.
            internal static T Instance { get; } = new();

            public static List<Tensor> apply_internal(params object?[] vars) => FunctionCall.Apply(Instance, vars);

            List<Tensor> IFunction.Forward(AutogradContext context, object?[] vars) => Forward(context, vars);

            List<Tensor> IFunction.Backward(AutogradContext context, List<Tensor> gradients) =>
                Backward(context, gradients);

            internal abstract List<Tensor> Forward(AutogradContext context, object?[] vars);

            internal abstract List<Tensor> Backward(AutogradContext context, List<Tensor> gradients);
        }

        /// <summary>
        /// An operator that gives one tensor. Backward gives one gradient for each argument of apply: null for those that
        /// are no tensors, or need none.
        /// </summary>
        public abstract class SingleTensorFunction<T> : Function<T>
            where T : SingleTensorFunction<T>, new()
        {
            protected SingleTensorFunction() { }

            public static Tensor apply(params object?[] vars) => apply_internal(vars)[0];

            // The package does not say which of these may be null; nor do these, so that overrides fit both.
#nullable disable annotations
            public abstract Tensor forward(AutogradContext ctx, params object[] vars);

            public abstract List<Tensor> backward(AutogradContext ctx, Tensor grad_output);

#nullable restore

            internal sealed override List<Tensor> Forward(AutogradContext context, object?[] vars) =>
                [forward(context, vars!)];

            internal sealed override List<Tensor> Backward(AutogradContext context, List<Tensor> gradients) =>
                backward(context, gradients[0]);
        }

        /// <summary>An operator that gives several tensors; backward gets a gradient for each.</summary>
        public abstract class MultiTensorFunction<T> : Function<T>
            where T : MultiTensorFunction<T>, new()
        {
            protected MultiTensorFunction() { }

            public static List<Tensor> apply(params object?[] vars) => apply_internal(vars);

#nullable disable annotations
            public abstract List<Tensor> forward(AutogradContext ctx, params object[] vars);

            public abstract List<Tensor> backward(AutogradContext ctx, List<Tensor> grad_outputs);

#nullable restore

            internal sealed override List<Tensor> Forward(AutogradContext context, object?[] vars) =>
                forward(context, vars!);

            internal sealed override List<Tensor> Backward(AutogradContext context, List<Tensor> gradients) =>
                backward(context, gradients);
        }

        internal interface IFunction
        {
            string Name { get; }

            List<Tensor> Forward(AutogradContext context, object?[] vars);

            List<Tensor> Backward(AutogradContext context, List<Tensor> gradients);
        }
    }
}
