using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>An optimizer or group whose momentum can be steered.</summary>
        internal interface IMomentum
        {
            double Momentum { get; set; }
        }

        /// <summary>An optimizer or group whose betas can be steered.</summary>
        internal interface IBetas
        {
            (double, double) Betas { get; set; }
        }

        /// <summary>Changes parameters along their gradients.</summary>
        public abstract partial class Optimizer : IDisposable
        {
            protected IList<ParamGroup> _parameter_groups = [];

            /// <summary>For the package's users; optimizers here are managed, so the handle is not used.</summary>
            protected Optimizer(IntPtr handle) => _ = handle;

            ~Optimizer() => Dispose(false);

            public delegate IntPtr LossClosure();

            internal IEnumerable<ParamGroup> ParamGroups => _parameter_groups;

            /// <summary>Sets the gradients to zero; they stay allocated.</summary>
            public virtual void zero_grad()
            {
                foreach (var group in _parameter_groups)
                    Roster.Of(group).ZeroGradients();
            }

            /// <summary>Changes every parameter that has a gradient once; gives the closure's loss.</summary>
            public virtual Tensor? step(Func<Tensor>? closure = null) => Advance(closure);

            public virtual IEnumerable<Parameter> parameters() =>
                _parameter_groups.SelectMany(group => group.Parameters);

            public virtual void add_param_group(ParamGroup param_group) => _parameter_groups.Add(param_group);

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            protected virtual void Dispose(bool disposing) { }

            private protected virtual Tensor? Advance(Func<Tensor>? closure) =>
                throw new NotSupportedException($"{GetType().Name} has no step: override step.");

            /// <summary>An optimizer's options and states, group by group and parameter by parameter.</summary>
            public class StateDictionary
            {
                internal StateDictionary() { }

                public List<OptimizerOptions> Options { get; } = [];

                public List<OptimizerState> State { get; } = [];

                /// <summary>For each group, where in <see cref="State"/> its parameters' states are.</summary>
                public List<List<int>> StateIndexRef { get; } = [];
            }
        }
    }
}
