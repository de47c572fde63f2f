using TorchSharp.Modules;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            public static Adagrad Adagrad(
                IEnumerable<Parameter> parameters,
                double lr = 0.01,
                double lr_decay = 0,
                double weight_decay = 0,
                double initial_accumulator_value = 0,
                double eps = 1e-10
            ) => new(parameters, lr, lr_decay, weight_decay, initial_accumulator_value, eps);

            public static Adagrad Adagrad(
                IEnumerable<(string name, Parameter parameter)> parameters,
                double lr = 0.01,
                double lr_decay = 0,
                double weight_decay = 0,
                double initial_accumulator_value = 0,
                double eps = 1e-10
            ) =>
                new(
                    parameters.Select(named => named.parameter),
                    lr,
                    lr_decay,
                    weight_decay,
                    initial_accumulator_value,
                    eps
                );

            public static Adagrad Adagrad(
                IEnumerable<Adagrad.ParamGroup> parameters,
                double lr = 0.01,
                double lr_decay = 0,
                double weight_decay = 0,
                double initial_accumulator_value = 0,
                double eps = 1e-10
            ) => new(parameters, lr, lr_decay, weight_decay, initial_accumulator_value, eps);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Steps along g/(√Σg² + ε): the more a weight has moved, the less it moves (Duchi et al. 2011).</summary>
    public class Adagrad : OptimizerHelper
    {
        private const int Sum = 0;

        private static readonly StateLayout layout = new(
            Tensors: 1,
            Numbers: 0,
            Steps: true,
            (state, options) => state[Sum] = state.Zeros().fill_(((Options)options).initial_accumulator_value!.Value)
        );

        public Adagrad(
            IEnumerable<Parameter> parameters,
            double lr = 0.01,
            double lr_decay = 0,
            double weight_decay = 0,
            double initial_accumulator_value = 0,
            double eps = 1e-10
        )
            : this(
                [new ParamGroup { Parameters = parameters }],
                lr,
                lr_decay,
                weight_decay,
                initial_accumulator_value,
                eps
            ) { }

        public Adagrad(
            IEnumerable<ParamGroup> parameters,
            double lr = 0.01,
            double lr_decay = 0,
            double weight_decay = 0,
            double initial_accumulator_value = 0,
            double eps = 1e-10
        )
        {
            Require(lr >= 0, $"Invalid learning rate: {lr}");
            Require(lr_decay >= 0, $"Invalid lr_decay value: {lr_decay}");
            Require(weight_decay >= 0, $"Invalid weight_decay value: {weight_decay}");
            Require(
                initial_accumulator_value >= 0,
                $"Invalid initial_accumulator_value value: {initial_accumulator_value}"
            );
            Require(eps >= 0, $"Invalid eps value: {eps}");
            Begin(
                new Options
                {
                    LearningRate = lr,
                    lr_decay = lr_decay,
                    weight_decay = weight_decay,
                    initial_accumulator_value = initial_accumulator_value,
                    eps = eps,
                },
                parameters
            );
        }

        private protected override StateLayout Layout => layout;

        private protected override void Update(OptimizerOptions settings, Roster members)
        {
            var options = (Options)settings;
            var (rate, decay) = (options.LearningRate!.Value, options.lr_decay!.Value);
            using var slope = members.Slope(false, options.weight_decay!.Value);
            var sum = members.Slot(Sum);
            Foreach.AddProduct_(sum, slope, slope, 1);
            using var spread = Foreach.Sqrt(sum);
            Foreach.Add_(spread, options.eps!.Value);
            Foreach.AddQuotient_(
                members.Weights,
                slope,
                spread,
                members.EachStep(step => -rate / (1 + (step - 1) * decay))
            );
        }

        public class Options : OptimizerOptions
        {
            public double? lr_decay;
            public double? weight_decay;
            public double? initial_accumulator_value;
            public double? eps;
        }

        public class ParamGroup : ParamGroup<Options>
        {
            public ParamGroup() { }

            public ParamGroup(IEnumerable<Parameter> parameters, Options options)
                : base(parameters, options) { }

            public ParamGroup(
                IEnumerable<Parameter> parameters,
                double lr = 0.01,
                double lr_decay = 0,
                double weight_decay = 0,
                double initial_accumulator_value = 0,
                double eps = 1e-10
            )
                : base(
                    parameters,
                    new Options
                    {
                        LearningRate = lr,
                        lr_decay = lr_decay,
                        weight_decay = weight_decay,
                        initial_accumulator_value = initial_accumulator_value,
                        eps = eps,
                    }
                ) { }
        }
    }
}
