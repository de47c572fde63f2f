using TorchSharp.Modules;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            public static NAdam NAdam(
                IEnumerable<Parameter> named_parameters,
                double lr = 0.002,
                double beta1 = 0.9,
                double beta2 = 0.999,
                double eps = 1e-8,
                double weight_decay = 0,
                double momentum_decay = 0.004
            ) => new(named_parameters, lr, beta1, beta2, eps, weight_decay, momentum_decay);

            public static NAdam NAdam(
                IEnumerable<(string name, Parameter parameter)> named_parameters,
                double lr = 0.002,
                double beta1 = 0.9,
                double beta2 = 0.999,
                double eps = 1e-8,
                double weight_decay = 0,
                double momentum_decay = 0.004
            ) =>
                new(
                    named_parameters.Select(named => named.parameter),
                    lr,
                    beta1,
                    beta2,
                    eps,
                    weight_decay,
                    momentum_decay
                );

            public static NAdam NAdam(
                IEnumerable<NAdam.ParamGroup> parameters,
                double lr = 0.002,
                double beta1 = 0.9,
                double beta2 = 0.999,
                double eps = 1e-8,
                double weight_decay = 0,
                double momentum_decay = 0.004
            ) => new(parameters, lr, beta1, beta2, eps, weight_decay, momentum_decay);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Adam with Nesterov's look ahead: part of the step is the present gradient, as the schedule μ_t of the momentum says (Dozat 2016).</summary>
    public class NAdam : OptimizerHelper, torch.optim.IBetas
    {
        private const int Mean = 0;
        private const int Square = 1;
        private const int Product = 0;

        private static readonly StateLayout layout = new(
            Tensors: 2,
            Numbers: 1,
            Steps: true,
            (state, _) =>
            {
                state[Mean] = state.Zeros();
                state[Square] = state.Zeros();
                state.Numbers[Product] = 1;
            }
        );

        public NAdam(
            IEnumerable<Parameter> parameters,
            double lr,
            double beta1 = 0.9,
            double beta2 = 0.999,
            double eps = 1e-8,
            double weight_decay = 0,
            double momentum_decay = 0.004
        )
            : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, momentum_decay)
        { }

        public NAdam(
            IEnumerable<ParamGroup> parameters,
            double lr = 0.002,
            double beta1 = 0.9,
            double beta2 = 0.999,
            double eps = 1e-8,
            double weight_decay = 0,
            double momentum_decay = 0.004
        )
        {
            Require(lr >= 0, $"Invalid learning rate: {lr}");
            Require(beta1 is >= 0 and < 1, $"Invalid beta1 value: {beta1}");
            Require(beta2 is >= 0 and < 1, $"Invalid beta2 value: {beta2}");
            Require(eps >= 0, $"Invalid eps value: {eps}");
            Require(weight_decay >= 0, $"Invalid weight_decay value: {weight_decay}");
            Require(momentum_decay >= 0, $"Invalid momentum_decay value: {momentum_decay}");
            Begin(
                new Options
                {
                    LearningRate = lr,
                    beta1 = beta1,
                    beta2 = beta2,
                    eps = eps,
                    weight_decay = weight_decay,
                    momentum_decay = momentum_decay,
                },
                parameters
            );
        }

        public (double, double) Betas
        {
            get => ((Options)_defaults).Betas;
            set => ((Options)_defaults).Betas = value;
        }

        private protected override StateLayout Layout => layout;

        private protected override void Update(OptimizerOptions settings, Roster members)
        {
            var options = (Options)settings;
            var (beta1, beta2) = options.Betas;
            var (rate, decay) = (options.LearningRate!.Value, options.momentum_decay!.Value);
            using var slope = members.Slope(false, options.weight_decay!.Value);
            var mean = members.Slot(Mean);
            var square = members.Slot(Square);
            Foreach.Decay_(mean, beta1, slope);
            Foreach.DecaySquare_(square, beta2, slope);
            using var spread = Foreach.Sqrt(square);
            Foreach.Divide_(spread, members.EachStep(step => Math.Sqrt(1 - Math.Pow(beta2, step))));
            Foreach.Add_(spread, options.eps!.Value);
            foreach (var state in members.States)
                state.Numbers[Product] *= Momentum(state.Step);
            Foreach.AddQuotient_(
                members.Weights,
                slope,
                spread,
                members.Each(state => -rate * (1 - Momentum(state.Step)) / (1 - state.Numbers[Product]))
            );
            Foreach.AddQuotient_(members.Weights, mean, spread, members.Each(Ahead));

            double Momentum(double step) => beta1 * (1 - 0.5 * Math.Pow(0.96, step * decay));

            double Ahead(SlotState state)
            {
                var next = Momentum(state.Step + 1);
                return -rate * next / (1 - state.Numbers[Product] * next);
            }
        }

        public class Options : OptimizerOptions
        {
            public double? beta1;
            public double? beta2;
            public double? eps;
            public double? weight_decay;
            public double? momentum_decay;

            internal (double, double) Betas
            {
                get => (beta1!.Value, beta2!.Value);
                set => (beta1, beta2) = value;
            }
        }

        public class ParamGroup : ParamGroup<Options>, torch.optim.IBetas
        {
            public ParamGroup() { }

            public ParamGroup(IEnumerable<Parameter> parameters, Options options)
                : base(parameters, options) { }

            public ParamGroup(
                IEnumerable<Parameter> parameters,
                double lr = 1,
                double beta1 = 0.9,
                double beta2 = 0.999,
                double eps = 1e-8,
                double weight_decay = 0,
                double momentum_decay = 0.004
            )
                : base(
                    parameters,
                    new Options
                    {
                        LearningRate = lr,
                        beta1 = beta1,
                        beta2 = beta2,
                        eps = eps,
                        weight_decay = weight_decay,
                        momentum_decay = momentum_decay,
                    }
                ) { }

            public (double, double) Betas
            {
                get => Options.Betas;
                set => Options.Betas = value;
            }
        }
    }
}
