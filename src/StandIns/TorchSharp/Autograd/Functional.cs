namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>Derivatives of functions.</summary>
        public static partial class functional
        {
            /// <summary>∂ function(inputs) / ∂ inputs, of the output's shape followed by the input's.</summary>
            public static Tensor jacobian(Func<Tensor, Tensor> function, Tensor inputs) =>
                Jacobians(at => [function(at[0])], [inputs])[0];

            public static IEnumerable<Tensor> jacobian(Func<Tensor, Tensor[]> function, Tensor inputs) =>
                Jacobians(at => function(at[0]), [inputs]);

            /// <summary>One Jacobian for each input.</summary>
            public static IEnumerable<Tensor> jacobian(Func<Tensor[], Tensor> function, params Tensor[] inputs) =>
                Jacobians(at => [function(at)], inputs);

            /// <summary>Output by output, one Jacobian for each input.</summary>
            public static IEnumerable<Tensor> jacobian(Func<Tensor[], Tensor[]> function, params Tensor[] inputs) =>
                Jacobians(function, inputs);

            private static Tensor[] Jacobians(Func<Tensor[], Tensor[]> function, Tensor[] inputs)
            {
                using var scope = NewDisposeScope();
                // Within no_grad too: it is the derivative that is asked for.
                using var recording = enable_grad();
                var at = Array.ConvertAll(inputs, input => input.detach().requires_grad_());
                Tensor[] jacobians = [.. function(at).SelectMany(output => Rows(output, at))];
                scope.MoveToOuter(jacobians);
                return jacobians;
            }

            private static Tensor[] Rows(Tensor output, Tensor[] inputs)
            {
                var elements = output.reshape(-1);
                var rows = inputs.Select(_ => new List<Tensor>()).ToArray();
                for (long k = 0; k < elements.numel(); k++)
                {
                    var slopes = grad([elements.select(0, k)], inputs, retain_graph: true, allow_unused: true);
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
