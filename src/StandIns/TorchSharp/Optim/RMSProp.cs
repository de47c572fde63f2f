using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            public static RMSProp RMSProp(
                IEnumerable<Parameter> parameters,
                double lr = 0.01,
                double alpha = 0.99,
                double eps = 1e-8,
                double weight_decay = 0,
                double momentum = 0,
                bool centered = false,
                bool maximize = false
            ) => new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);

            public static RMSProp RMSProp(
                IEnumerable<(string name, Parameter parameter)> parameters,
                double lr = 0.01,
                double alpha = 0.99,
                double eps = 1e-8,
                double weight_decay = 0,
                double momentum = 0,
                bool centered = false,
                bool maximize = false
            ) =>
                new(
                    parameters.Select(named => named.parameter),
                    lr,
                    alpha,
                    eps,
                    weight_decay,
                    momentum,
                    centered,
                    maximize
                );

            public static RMSProp RMSProp(
                IEnumerable<RMSProp.ParamGroup> parameters,
                double lr = 0.01,
                double alpha = 0.99,
                double eps = 1e-8,
                double weight_decay = 0,
                double momentum = 0,
                bool centered = false,
                bool maximize = false
            ) => new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Steps along g/(√v + ε), v the running mean of g² (centred: of its variance), with momentum if asked.</summary>
    public class RMSProp : OptimizerHelper, torch.optim.IMomentum
    {
        private const int Square = 0;
        private const int Velocity = 1;
        private const int Mean = 2;

        private static readonly StateLayout layout = new(
            Tensors: 3,
            Numbers: 0,
            Steps: true,
            (state, options) =>
            {
                state[Square] = state.Zeros();
                state[Velocity] = ((Options)options).momentum!.Value > 0 ? state.Zeros() : null;
                state[Mean] = ((Options)options).centered!.Value ? state.Zeros() : null;
            }
        );

        public RMSProp(
            IEnumerable<Parameter> parameters,
            double lr = 0.001,
            double alpha = 0.99,
            double eps = 1e-8,
            double weight_decay = 0,
            double momentum = 0,
            bool centered = false,
            bool maximize = false
        )
            : this(
                [new ParamGroup { Parameters = parameters }],
                lr,
                alpha,
                eps,
                weight_decay,
                momentum,
                centered,
                maximize
            ) { }

        public RMSProp(
            IEnumerable<ParamGroup> parameters,
            double lr = 0.001,
            double alpha = 0.99,
            double eps = 1e-8,
            double weight_decay = 0,
            double momentum = 0,
            bool centered = false,
            bool maximize = false
        )
        {
            Require(lr >= 0, $"Invalid learning rate: {lr}");
            Require(alpha >= 0, $"Invalid alpha value: {alpha}");
            Require(eps >= 0, $"Invalid eps value: {eps}");
            Require(weight_decay >= 0, $"Invalid weight_decay value: {weight_decay}");
            Require(momentum >= 0, $"Invalid momentum value: {momentum}");
            Begin(
                new Options
                {
                    LearningRate = lr,
                    alpha = alpha,
                    eps = eps,
                    weight_decay = weight_decay,
                    momentum = momentum,
                    centered = centered,
                    maximize = maximize,
                },
                parameters
            );
        }

        public double Momentum
        {
            get => ((Options)_defaults).momentum!.Value;
            set => ((Options)_defaults).momentum = value;
        }

        private protected override StateLayout Layout => layout;

        private protected override void Update(OptimizerOptions settings, Roster members)
        {
            var options = (Options)settings;
            var alpha = options.alpha!.Value;
            using var slope = members.Slope(options.maximize!.Value, options.weight_decay!.Value);
            var square = members.Slot(Square);
            Foreach.DecaySquare_(square, alpha, slope);
            using var spread = options.centered!.Value ? Centred(square, alpha, slope, members) : Foreach.Sqrt(square);
            Foreach.Add_(spread, options.eps!.Value);
            var rate = -options.LearningRate!.Value;
            var momentum = options.momentum!.Value;
            if (momentum <= 0)
            {
                Foreach.AddQuotient_(members.Weights, slope, spread, rate);
                return;
            }
            var velocity = members.Slot(Velocity);
            Foreach.Multiply_(velocity, momentum);
            Foreach.AddQuotient_(velocity, slope, spread, 1);
            Foreach.Add_(members.Weights, velocity, rate);
        }

        private static Handles Centred(
            ReadOnlySpan<IntPtr> square,
            double alpha,
            ReadOnlySpan<IntPtr> slope,
            Roster members
        )
        {
            var mean = members.Slot(Mean);
            Foreach.Decay_(mean, alpha, slope);
            var variance = Foreach.AddProduct(square, mean, mean, -1);
            Foreach.Sqrt_(variance);
            return variance;
        }

        public class Options : OptimizerOptions
        {
            public double? alpha;
            public double? eps;
            public double? weight_decay;
            public double? momentum;
            public bool? centered;
            public bool? maximize;
        }

        public class ParamGroup : ParamGroup<Options>, torch.optim.IMomentum
        {
            public ParamGroup() { }

            public ParamGroup(IEnumerable<Parameter> parameters, Options options)
                : base(parameters, options) { }

            public ParamGroup(
                IEnumerable<Parameter> parameters,
                double lr = 0.001,
                double eps = 1e-8,
                double alpha = 0.99,
                double weight_decay = 0,
                double momentum = 0,
                bool centered = false
            )
                : base(
                    parameters,
                    new Options
                    {
                        LearningRate = lr,
                        alpha = alpha,
                        eps = eps,
                        weight_decay = weight_decay,
                        momentum = momentum,
                        centered = centered,
                    }
                ) { }

            public double Momentum
            {
                get => Options.momentum!.Value;
                set => Options.momentum = value;
            }
        }
    }
}
