using TorchSharp.Modules;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            public static ASGD ASGD(
                IEnumerable<Parameter> parameters,
                double lr = 0.001,
                double lambd = 0.0001,
                double alpha = 0.75,
                double t0 = 1e6,
                double weight_decay = 0,
                bool maximize = false
            ) => new(parameters, lr, lambd, alpha, t0, weight_decay, maximize);

            public static ASGD ASGD(
                IEnumerable<(string name, Parameter parameter)> parameters,
                double lr = 0.001,
                double lambd = 0.0001,
                double alpha = 0.75,
                double t0 = 1e6,
                double weight_decay = 0,
                bool maximize = false
            ) => new(parameters.Select(named => named.parameter), lr, lambd, alpha, t0, weight_decay, maximize);

            public static ASGD ASGD(
                IEnumerable<ParamGroup<ASGD.Options>> parameters,
                double lr = 0.001,
                double lambd = 0.0001,
                double alpha = 0.75,
                double t0 = 1e6,
                double weight_decay = 0,
                bool maximize = false
            ) => new(parameters, lr, lambd, alpha, t0, weight_decay, maximize);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Gradient descent whose weights are averaged from step t0 on (Polyak and Juditsky 1992).</summary>
    public class ASGD : OptimizerHelper
    {
        private const int Average = 0;
        private const int Rate = 0;
        private const int Share = 1;

        private static readonly StateLayout layout = new(
            Tensors: 1,
            Numbers: 2,
            Steps: true,
            (state, options) =>
            {
                state[Average] = state.Zeros();
                state.Numbers[Rate] = options.LearningRate!.Value;
                state.Numbers[Share] = 1;
            }
        );

        public ASGD(
            IEnumerable<Parameter> parameters,
            double lr = 0.01,
            double lambd = 0.0001,
            double alpha = 0.75,
            double t0 = 1e6,
            double weight_decay = 0,
            bool maximize = false
        )
            : this([new ParamGroup { Parameters = parameters }], lr, lambd, alpha, t0, weight_decay, maximize) { }

        public ASGD(
            IEnumerable<ParamGroup<Options>> parameters,
            double lr = 0.01,
            double lambd = 0.0001,
            double alpha = 0.75,
            double t0 = 1e6,
            double weight_decay = 0,
            bool maximize = false
        )
        {
            Require(lr >= 0, $"Invalid learning rate: {lr}");
            Require(weight_decay >= 0, $"Invalid weight_decay value: {weight_decay}");
            Begin(
                new Options
                {
                    LearningRate = lr,
                    lambd = lambd,
                    alpha = alpha,
                    t0 = t0,
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
            var (lambda, rate) = (options.lambd!.Value, options.LearningRate!.Value);
            using var slope = members.Slope(options.maximize!.Value, options.weight_decay!.Value);
            Foreach.Multiply_(members.Weights, members.Each(state => 1 - lambda * state.Numbers[Rate]));
            using var step = Foreach.Multiply(slope, members.Each(state => -state.Numbers[Rate]));
            Foreach.Add_(members.Weights, step);
            var average = members.Slot(Average);
            using var away = Foreach.Subtract(members.Weights, average);
            Foreach.Multiply_(away, members.Each(state => state.Numbers[Share]));
            Foreach.Add_(average, away);
            foreach (var state in members.States)
            {
                state.Numbers[Rate] = rate / Math.Pow(1 + lambda * rate * state.Step, options.alpha!.Value);
                state.Numbers[Share] = 1 / Math.Max(1, state.Step - options.t0!.Value);
            }
        }

        public class Options : OptimizerOptions
        {
            public double? lambd;
            public double? alpha;
            public double? t0;
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
                double lr = 0.01,
                double lambd = 0.0001,
                double alpha = 0.75,
                double t0 = 1e6,
                double weight_decay = 0
            )
                : base(
                    parameters,
                    new Options
                    {
                        LearningRate = lr,
                        lambd = lambd,
                        alpha = alpha,
                        t0 = t0,
                        weight_decay = weight_decay,
                    }
                ) { }
        }
    }
}
