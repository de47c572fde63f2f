using TorchSharp.Modules;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            public static Adamax Adamax(
                IEnumerable<Parameter> parameters,
                double lr = 0.002,
                double beta1 = 0.9,
                double beta2 = 0.999,
                double eps = 1e-8,
                double weight_decay = 0
            ) => new(parameters, lr, beta1, beta2, eps, weight_decay);

            public static Adamax Adamax(
                IEnumerable<(string name, Parameter parameter)> parameters,
                double lr = 0.002,
                double beta1 = 0.9,
                double beta2 = 0.999,
                double eps = 1e-8,
                double weight_decay = 0
            ) => new(parameters.Select(named => named.parameter), lr, beta1, beta2, eps, weight_decay);

            public static Adamax Adamax(
                IEnumerable<Adamax.ParamGroup> parameters,
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
    /// <summary>Adam with the decaying maximum of |g| in place of the root of the mean square (arXiv 1412.6980, section 7).</summary>
    public class Adamax : OptimizerHelper, torch.optim.IBetas
    {
        private const int Mean = 0;
        private const int Largest = 1;

        private static readonly StateLayout layout = new(
            Tensors: 2,
            Numbers: 0,
            Steps: true,
            (state, _) =>
            {
                state[Mean] = state.Zeros();
                state[Largest] = state.Zeros();
            }
        );

        public Adamax(
            IEnumerable<Parameter> parameters,
            double lr,
            double beta1 = 0.9,
            double beta2 = 0.999,
            double eps = 1e-8,
            double weight_decay = 0
        )
            : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay) { }

        public Adamax(
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
            var largest = members.Slot(Largest);
            Foreach.Decay_(mean, beta1, slope);
            Foreach.Multiply_(largest, beta2);
            using var size = Foreach.Abs(slope);
            Foreach.Add_(size, options.eps!.Value);
            Foreach.Maximum_(largest, size);
            Foreach.AddQuotient_(
                members.Weights,
                mean,
                largest,
                members.EachStep(step => -rate / (1 - Math.Pow(beta1, step)))
            );
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
