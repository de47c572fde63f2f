using TorchSharp.Modules;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            public static SGD SGD(
                IEnumerable<Parameter> parameters,
                double learningRate,
                double momentum = 0,
                double dampening = 0,
                double weight_decay = 0,
                bool nesterov = false,
                bool maximize = false
            ) => new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);

            public static SGD SGD(
                IEnumerable<(string name, Parameter parameter)> parameters,
                double learningRate,
                double momentum = 0,
                double dampening = 0,
                double weight_decay = 0,
                bool nesterov = false,
                bool maximize = false
            ) =>
                new(
                    parameters.Select(named => named.parameter),
                    learningRate,
                    momentum,
                    dampening,
                    weight_decay,
                    nesterov,
                    maximize
                );

            public static SGD SGD(
                IEnumerable<SGD.ParamGroup> parameters,
                double learningRate,
                double momentum = 0,
                double dampening = 0,
                double weight_decay = 0,
                bool nesterov = false,
                bool maximize = false
            ) => new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Stochastic gradient descent: v ← μv + (1-τ)(g + λw), w ← w - ηv; Nesterov's form steps along g + λw + μv.</summary>
    public class SGD : OptimizerHelper, torch.optim.IMomentum
    {
        private const int Velocity = 0;

        private static readonly StateLayout layout = new(
            Tensors: 1,
            Numbers: 0,
            Steps: false,
            (state, _) => state[Velocity] = null
        );

        public SGD(
            IEnumerable<Parameter> parameters,
            double lr,
            double momentum = 0,
            double dampening = 0,
            double weight_decay = 0,
            bool nesterov = false,
            bool maximize = false
        )
            : this(
                [new ParamGroup { Parameters = parameters }],
                lr,
                momentum,
                dampening,
                weight_decay,
                nesterov,
                maximize
            ) { }

        public SGD(
            IEnumerable<ParamGroup> parameters,
            double lr,
            double momentum = 0,
            double dampening = 0,
            double weight_decay = 0,
            bool nesterov = false,
            bool maximize = false
        )
        {
            Require(lr >= 0, $"Invalid learning rate: {lr}");
            Require(momentum >= 0, $"Invalid momentum value: {momentum}");
            Require(weight_decay >= 0, $"Invalid weight_decay value: {weight_decay}");
            Require(
                !nesterov || (momentum > 0 && dampening == 0),
                "Nesterov momentum requires a momentum and zero dampening"
            );
            Begin(
                new Options
                {
                    LearningRate = lr,
                    momentum = momentum,
                    dampening = dampening,
                    weight_decay = weight_decay,
                    nesterov = nesterov,
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
            var rate = options.maximize!.Value ? options.LearningRate!.Value : -options.LearningRate!.Value;
            using var slope = members.Slope(false, options.weight_decay!.Value);
            var momentum = options.momentum!.Value;
            if (momentum == 0)
            {
                Foreach.Add_(members.Weights, slope, rate);
                return;
            }
            var velocity = Accelerate(slope, momentum, 1 - options.dampening!.Value, members);
            if (!options.nesterov!.Value)
            {
                Foreach.Add_(members.Weights, velocity, rate);
                return;
            }
            Foreach.Add_(members.Weights, slope, rate);
            Foreach.Add_(members.Weights, velocity, rate * momentum);
        }

        /// <summary>v ← μv + share·slope; a parameter's first velocity is its slope, undampened.</summary>
        private static ReadOnlySpan<IntPtr> Accelerate(
            ReadOnlySpan<IntPtr> slope,
            double momentum,
            double share,
            Roster members
        )
        {
            var states = members.States;
            List<int>? fresh = null;
            for (var k = 0; k < states.Length; k++)
            {
                if (states[k][Velocity] is not null)
                    continue;
                states[k][Velocity] = states[k].Zeros();
                (fresh ??= []).Add(k);
            }
            var velocity = members.Slot(Velocity);
            Foreach.Multiply_(velocity, momentum);
            Foreach.Add_(velocity, slope, share);
            if (fresh is not null && share != 1)
            {
                var started = Pick(velocity, fresh);
                Foreach.Zero_(started);
                Foreach.Add_(started, Pick(slope, fresh));
            }
            return velocity;
        }

        private static IntPtr[] Pick(ReadOnlySpan<IntPtr> list, List<int> indices)
        {
            var picked = new IntPtr[indices.Count];
            for (var k = 0; k < picked.Length; k++)
                picked[k] = list[indices[k]];
            return picked;
        }

        public class Options : OptimizerOptions
        {
            public double? momentum;
            public double? dampening;
            public double? weight_decay;
            public bool? nesterov;
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
                double momentum = 0,
                double dampening = 0,
                double weight_decay = 0,
                bool nesterov = false,
                bool maximize = false
            )
                : base(
                    parameters,
                    new Options
                    {
                        LearningRate = lr,
                        momentum = momentum,
                        dampening = dampening,
                        weight_decay = weight_decay,
                        nesterov = nesterov,
                        maximize = maximize,
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
