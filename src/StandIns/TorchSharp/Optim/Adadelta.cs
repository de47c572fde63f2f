using TorchSharp.Modules;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            public static Adadelta Adadelta(
                IEnumerable<Parameter> parameters,
                double lr = 1,
                double rho = 0.9,
                double eps = 1e-6,
                double weight_decay = 0,
                bool maximize = false
            ) => new(parameters, lr, rho, eps, weight_decay, maximize);

            public static Adadelta Adadelta(
                IEnumerable<(string name, Parameter parameter)> parameters,
                double lr = 1,
                double rho = 0.9,
                double eps = 1e-6,
                double weight_decay = 0,
                bool maximize = false
            ) => new(parameters.Select(named => named.parameter), lr, rho, eps, weight_decay, maximize);

            public static Adadelta Adadelta(
                IEnumerable<Adadelta.ParamGroup> parameters,
                double lr = 1,
                double rho = 0.9,
                double eps = 1e-6,
                double weight_decay = 0,
                bool maximize = false
            ) => new(parameters, lr, rho, eps, weight_decay, maximize);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Steps along √(u + ε)/√(v + ε)·g, with running means v of g² and u of the steps' squares (arXiv 1212.5701).</summary>
    public class Adadelta : OptimizerHelper
    {
        private const int Square = 0;
        private const int Steps = 1;

        private static readonly StateLayout layout = new(
            Tensors: 2,
            Numbers: 0,
            Steps: true,
            (state, _) =>
            {
                state[Square] = state.Zeros();
                state[Steps] = state.Zeros();
            }
        );

        public Adadelta(
            IEnumerable<Parameter> parameters,
            double lr,
            double rho = 0.9,
            double eps = 1e-6,
            double weight_decay = 0,
            bool maximize = false
        )
            : this([new ParamGroup { Parameters = parameters }], lr, rho, eps, weight_decay, maximize) { }

        public Adadelta(
            IEnumerable<ParamGroup> parameters,
            double lr = 1,
            double rho = 0.9,
            double eps = 1e-6,
            double weight_decay = 0,
            bool maximize = false
        )
        {
            Require(lr >= 0, $"Invalid learning rate: {lr}");
            Require(rho is >= 0 and <= 1, $"Invalid rho value: {rho}");
            Require(eps >= 0, $"Invalid eps value: {eps}");
            Require(weight_decay >= 0, $"Invalid weight_decay value: {weight_decay}");
            Begin(
                new Options
                {
                    LearningRate = lr,
                    rho = rho,
                    eps = eps,
                    weight_decay = weight_decay,
                    maximize = maximize,
                },
                parameters
            );
        }

        private protected override StateLayout Layout => layout;

        private protected override void Update(OptimizerOptions settings, Roster members)
        {
            var options = (Options)settings;
            var (rho, eps) = (options.rho!.Value, options.eps!.Value);
            using var slope = members.Slope(options.maximize!.Value, options.weight_decay!.Value);
            var square = members.Slot(Square);
            var steps = members.Slot(Steps);
            Foreach.DecaySquare_(square, rho, slope);
            using var spread = Foreach.Add(square, eps);
            Foreach.Sqrt_(spread);
            using var step = Foreach.Add(steps, eps);
            Foreach.Sqrt_(step);
            Foreach.Divide_(step, spread);
            Foreach.Multiply_(step, slope);
            Foreach.DecaySquare_(steps, rho, step);
            Foreach.Add_(members.Weights, step, -options.LearningRate!.Value);
        }

        public class Options : OptimizerOptions
        {
            public double? rho;
            public double? eps;
            public double? weight_decay;
            public bool? maximize;
        }

        public class ParamGroup : ParamGroup<Options>
        {
            public ParamGroup() { }

            public ParamGroup(IEnumerable<Parameter> parameters, Options options)
                : base(parameters, options) { }

            public ParamGroup(
                IEnumerable<Parameter> parameters,
                double lr = 1,
                double rho = 0.9,
                double eps = 1e-6,
                double weight_decay = 0,
                bool maximize = false
            )
                : base(
                    parameters,
                    new Options
                    {
                        LearningRate = lr,
                        rho = rho,
                        eps = eps,
                        weight_decay = weight_decay,
                        maximize = maximize,
                    }
                ) { }
        }
    }
}
