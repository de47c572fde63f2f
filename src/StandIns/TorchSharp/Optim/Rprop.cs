using TorchSharp.Modules;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            public static Rprop Rprop(
                IEnumerable<Parameter> parameters,
                double lr = 0.01,
                double etaminus = 0.5,
                double etaplus = 1.2,
                double min_step = 1e-6,
                double max_step = 50,
                bool maximize = false
            ) => new(parameters, lr, etaminus, etaplus, min_step, max_step, maximize);

            public static Rprop Rprop(
                IEnumerable<(string name, Parameter parameter)> parameters,
                double lr = 0.01,
                double etaminus = 0.5,
                double etaplus = 1.2,
                double min_step = 1e-6,
                double max_step = 50,
                bool maximize = false
            ) => new(parameters.Select(named => named.parameter), lr, etaminus, etaplus, min_step, max_step, maximize);

            public static Rprop Rprop(
                IEnumerable<Rprop.ParamGroup> parameters,
                double lr = 0.01,
                double etaminus = 0.5,
                double etaplus = 1.2,
                double min_step = 1e-6,
                double max_step = 50,
                bool maximize = false
            ) => new(parameters, lr, etaminus, etaplus, min_step, max_step, maximize);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Steps by the gradient's sign alone: a weight's step grows while its sign lasts and shrinks when it turns (Riedmiller and Braun 1993).</summary>
    public class Rprop : OptimizerHelper
    {
        private const int Previous = 0;
        private const int Size = 1;

        private static readonly StateLayout layout = new(
            Tensors: 2,
            Numbers: 0,
            Steps: true,
            (state, options) =>
            {
                state[Previous] = state.Zeros();
                state[Size] = state.Zeros().fill_(options.LearningRate!.Value);
            }
        );

        public Rprop(
            IEnumerable<Parameter> parameters,
            double lr = 0.01,
            double etaminus = 0.5,
            double etaplus = 1.2,
            double min_step = 1e-6,
            double max_step = 50,
            bool maximize = false
        )
            : this([new ParamGroup { Parameters = parameters }], lr, etaminus, etaplus, min_step, max_step, maximize)
        { }

        public Rprop(
            IEnumerable<ParamGroup> parameters,
            double lr = 0.01,
            double etaminus = 0.5,
            double etaplus = 1.2,
            double min_step = 1e-6,
            double max_step = 50,
            bool maximize = false
        )
        {
            Require(lr >= 0, $"Invalid learning rate: {lr}");
            Require(etaminus is > 0 and < 1, $"Invalid etaminus value: {etaminus}");
            Require(etaplus > 1, $"Invalid etaplus value: {etaplus}");
            Begin(
                new Options
                {
                    LearningRate = lr,
                    etaminus = etaminus,
                    etaplus = etaplus,
                    min_step = min_step,
                    max_step = max_step,
                    maximize = maximize,
                },
                parameters
            );
        }

        private protected override StateLayout Layout => layout;

        private protected override void Update(OptimizerOptions settings, Roster members)
        {
            var options = (Options)settings;
            foreach (var state in members.States)
            {
                var slope = state.Parameter.grad!;
                if (options.maximize!.Value)
                    slope = -slope;
                var (previous, size) = (state[Previous]!, state[Size]!);
                var agreement = slope * previous;
                var (same, turned) = (agreement.gt(0), agreement.lt(0));
                size.mul_(
                    torch
                        .ones_like(size)
                        .masked_fill_(same, options.etaplus!.Value)
                        .masked_fill_(turned, options.etaminus!.Value)
                );
                size.clamp_(options.min_step!.Value, options.max_step!.Value);
                // Where the sign turned, this step is left out, and the next one starts afresh.
                previous.copy_(slope).masked_fill_(turned, 0);
                state.Parameter.addcmul_(previous.sign(), size, -1);
            }
        }

        public class Options : OptimizerOptions
        {
            public double? etaminus;
            public double? etaplus;
            public double? min_step;
            public double? max_step;
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
                double etaminus = 0.5,
                double etaplus = 1.2,
                double min_step = 1e-6,
                double max_step = 50,
                bool maximize = false
            )
                : base(
                    parameters,
                    new Options
                    {
                        LearningRate = lr,
                        etaminus = etaminus,
                        etaplus = etaplus,
                        min_step = min_step,
                        max_step = max_step,
                        maximize = maximize,
                    }
                ) { }
        }
    }
}
