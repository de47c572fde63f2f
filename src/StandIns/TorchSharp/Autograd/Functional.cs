namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>Derivatives of functions.</summary>
        public static partial class functional
        {
            /// <summary>∂ function(inputs) / ∂ inputs, of the output's shape followed by the input's.</summary>
            public static Tensor jacobian(Func<Tensor, Tensor> function, Tensor inputs)
            {
                using var scope = NewDisposeScope();
                var at = Leaf(inputs);
                return Rows(function(at), [at])[0].MoveToOuterDisposeScope();
            }

            public static IEnumerable<Tensor> jacobian(Func<Tensor, Tensor[]> function, Tensor inputs)
            {
                using var scope = NewDisposeScope();
                var at = Leaf(inputs);
                return [.. function(at).Select(output => Rows(output, [at])[0].MoveToOuterDisposeScope())];
            }

            /// <summary>One Jacobian for each input.</summary>
            public static IEnumerable<Tensor> jacobian(Func<Tensor[], Tensor> function, params Tensor[] inputs)
            {
                using var scope = NewDisposeScope();
                var at = Array.ConvertAll(inputs, Leaf);
                return [.. Rows(function(at), at).Select(rows => rows.MoveToOuterDisposeScope())];
            }

            /// <summary>Output by output, one Jacobian for each input.</summary>
            public static IEnumerable<Tensor> jacobian(Func<Tensor[], Tensor[]> function, params Tensor[] inputs)
            {
                using var scope = NewDisposeScope();
                var at = Array.ConvertAll(inputs, Leaf);
                return
                [
                    .. function(at)
                        .SelectMany(output => Rows(output, at))
                        .Select(rows => rows.MoveToOuterDisposeScope()),
                ];
            }

            private static Tensor Leaf(Tensor input) => input.detach().requires_grad_();

            private static Tensor[] Rows(Tensor output, Tensor[] inputs)
            {
                var elements = output.reshape(-1);
                var rows = inputs.Select(_ => new List<Tensor>()).ToArray();
                for (long k = 0; k < elements.numel(); k++)
                {
                    var slopes = elements.requires_grad
                        ? grad([elements.select(0, k)], inputs, retain_graph: true, allow_unused: true)
                        : new Tensor[inputs.Length];
                    for (var i = 0; i < inputs.Length; i++)
                        rows[i].Add(slopes[i] ?? zeros_like(inputs[i]));
                }
                return
                [
                    .. inputs.Select((input, i) => stack(rows[i]).detach().reshape([.. output.shape, .. input.shape])),
                ];
            }
        }
    }
}
