using TorchSharp.Modules;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            public static Adam Adam(
                IEnumerable<Parameter> parameters,
                double lr = 0.001,
                double beta1 = 0.9,
                double beta2 = 0.999,
                double eps = 1e-8,
                double weight_decay = 0,
                bool amsgrad = false,
                bool maximize = false
            ) => new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

            public static Adam Adam(
                IEnumerable<(string name, Parameter parameter)> parameters,
                double lr = 0.001,
                double beta1 = 0.9,
                double beta2 = 0.999,
                double eps = 1e-8,
                double weight_decay = 0,
                bool amsgrad = false,
                bool maximize = false
            ) =>
                new(
                    parameters.Select(named => named.parameter),
                    lr,
                    beta1,
                    beta2,
                    eps,
                    weight_decay,
                    amsgrad,
                    maximize
                );

            public static Adam Adam(
                IEnumerable<Adam.ParamGroup> parameters,
                double lr = 0.001,
                double beta1 = 0.9,
                double beta2 = 0.999,
                double eps = 1e-8,
                double weight_decay = 0,
                bool amsgrad = false,
                bool maximize = false
            ) => new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Steps along m̂/(√v̂ + ε), with running means m of g + λw and v of its square, both freed of their bias towards 0 (arXiv 1412.6980).</summary>
    public class Adam : OptimizerHelper, torch.optim.IBetas
    {
        private const int Mean = 0;
        private const int Square = 1;
        private const int Largest = 2;

        private static readonly StateLayout layout = new(
            Tensors: 3,
            Numbers: 0,
            Steps: true,
            (state, options) =>
            {
                state[Mean] = state.Zeros();
                state[Square] = state.Zeros();
                state[Largest] = ((Options)options).amsgrad!.Value ? state.Zeros() : null;
            }
        );

        public Adam(
            IEnumerable<Parameter> parameters,
            double lr = 0.001,
            double beta1 = 0.9,
            double beta2 = 0.999,
            double eps = 1e-8,
            double weight_decay = 0,
            bool amsgrad = false,
            bool maximize = false
        )
            : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
        { }

        public Adam(
            IEnumerable<ParamGroup> parameters,
            double lr = 0.001,
            double beta1 = 0.9,
            double beta2 = 0.999,
            double eps = 1e-8,
            double weight_decay = 0,
            bool amsgrad = false,
            bool maximize = false
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
                    amsgrad = amsgrad,
                    maximize = maximize,
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
            using var slope = members.Slope(options.maximize!.Value, options.weight_decay!.Value);
            var mean = members.Slot(Mean);
            var square = members.Slot(Square);
            Foreach.Decay_(mean, beta1, slope);
            Foreach.DecaySquare_(square, beta2, slope);
            if (options.amsgrad!.Value)
            {
                var largest = members.Slot(Largest);
                Foreach.Maximum_(largest, square);
                square = largest;
            }
            using var spread = Foreach.Sqrt(square);
            Foreach.Divide_(spread, members.EachStep(step => Math.Sqrt(1 - Math.Pow(beta2, step))));
            Foreach.Add_(spread, options.eps!.Value);
            Foreach.AddQuotient_(
                members.Weights,
                mean,
                spread,
                members.EachStep(step => -rate / (1 - Math.Pow(beta1, step)))
            );
        }

        public class Options : OptimizerOptions
        {
            public double? beta1;
            public double? beta2;
            public double? eps;
            public double? weight_decay;
            public bool? amsgrad;
            public bool? maximize;

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
                double lr = 0.001,
                double beta1 = 0.9,
                double beta2 = 0.999,
                double eps = 1e-8,
                double weight_decay = 0,
                bool amsgrad = false,
                bool maximize = false
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
                        amsgrad = amsgrad,
                        maximize = maximize,
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
