using TorchSharp.Modules;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            public static RAdam RAdam(
                IEnumerable<Parameter> parameters,
                double lr = 0.002,
                double beta1 = 0.9,
                double beta2 = 0.999,
                double eps = 1e-8,
                double weight_decay = 0
            ) => new(parameters, lr, beta1, beta2, eps, weight_decay);

            public static RAdam RAdam(
                IEnumerable<(string name, Parameter parameter)> parameters,
                double lr = 0.002,
                double beta1 = 0.9,
                double beta2 = 0.999,
                double eps = 1e-8,
                double weight_decay = 0
            ) => new(parameters.Select(named => named.parameter), lr, beta1, beta2, eps, weight_decay);

            public static RAdam RAdam(
                IEnumerable<RAdam.ParamGroup> parameters,
                double lr = 0.002,
                double beta1 = 0.9,
                double beta2 = 0.999,
                double eps = 1e-8,
                double weight_decay = 0
            ) => new(parameters, lr, beta1, beta2, eps, weight_decay);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Adam whose steps are unscaled until the running mean of squares is worth scaling by, and rectified then (arXiv 1908.03265).</summary>
    public class RAdam : OptimizerHelper, torch.optim.IBetas
    {
        private const int Mean = 0;
        private const int Square = 1;

        private static readonly StateLayout layout = new(
            Tensors: 2,
            Numbers: 0,
            Steps: true,
            (state, _) =>
            {
                state[Mean] = state.Zeros();
                state[Square] = state.Zeros();
            }
        );

        public RAdam(
            IEnumerable<Parameter> parameters,
            double lr,
            double beta1 = 0.9,
            double beta2 = 0.999,
            double eps = 1e-8,
            double weight_decay = 0
        )
            : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay) { }

        public RAdam(
            IEnumerable<ParamGroup> parameters,
            double lr = 0.002,
            double beta1 = 0.9,
            double beta2 = 0.999,
            double eps = 1e-8,
            double weight_decay = 0
        )
        {
            Require(lr >= 0, $"Invalid learning rate: {lr}");
            Require(beta1 is >= 0 and < 1, $"Invalid beta1 value: {beta1}");
            Require(beta2 is >= 0 and < 1, $"Invalid beta2 value: {beta2}");
            Require(eps >= 0, $"Invalid eps value: {eps}");
            Require(weight_decay >= 0, $"Invalid weight_decay value: {weight_decay}");
            Begin(
                new Options
                {
                    LearningRate = lr,
                    beta1 = beta1,
                    beta2 = beta2,
                    eps = eps,
                    weight_decay = weight_decay,
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
            var rate = options.LearningRate!.Value;
            using var slope = members.Slope(false, options.weight_decay!.Value);
            var mean = members.Slot(Mean);
            var square = members.Slot(Square);
            Foreach.Decay_(mean, beta1, slope);
            Foreach.DecaySquare_(square, beta2, slope);
            using var spread = Foreach.Sqrt(square);
            Foreach.Add_(spread, options.eps!.Value);
            // Of the two forms of a step each parameter takes one: the other's factor is 0.
            Foreach.AddQuotient_(members.Weights, mean, spread, members.EachStep(step => Bias(step) * Rectified(step)));
            using var unscaled = Foreach.Multiply(
                mean,
                members.EachStep(step => Rectified(step) == 0 ? Bias(step) : 0)
            );
            Foreach.Add_(members.Weights, unscaled);

            double Bias(double step) => -rate / (1 - Math.Pow(beta1, step));

            double Rectified(double step)
            {
                var most = 2 / (1 - beta2) - 1;
                var correction = 1 - Math.Pow(beta2, step);
                var length = most - 2 * step * Math.Pow(beta2, step) / correction;
                return length <= 5
                    ? 0
                    : Math.Sqrt(correction * (length - 4) * (length - 2) * most / ((most - 4) * (most - 2) * length));
            }
        }

        public class Options : OptimizerOptions
        {
            public double? beta1;
            public double? beta2;
            public double? eps;
            public double? weight_decay;

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
                double weight_decay = 0
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
