using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>
            /// Sets the learning rates of an optimizer's groups, once a call of step. Each scheduler makes its first step when it is
            /// made, so that the rates are right for the first epoch.
            /// </summary>
            public abstract class LRScheduler
            {
                protected int _step_count;

                private readonly bool verbose;

                protected LRScheduler()
                {
                    Optimizer = null!;
                    Groups = [];
                    BaseRates = [];
                    LastRates = [];
                }

                protected LRScheduler(Optimizer optimizer, int last_epoch = -1, bool verbose = false)
                {
                    ArgumentNullException.ThrowIfNull(optimizer);
                    Optimizer = optimizer;
                    Epoch = last_epoch;
                    this.verbose = verbose;
                    Groups = [.. optimizer.ParamGroups];
                    BaseRates = Each(k => Groups[k].InitialLearningRate);
                    LastRates = Each(k => Groups[k].LearningRate);
                }

                internal Optimizer Optimizer { get; }

                /// <summary>How many steps were made after the first.</summary>
                internal int Epoch { get; set; }

                internal double[] LastRates { get; set; }

                private protected ParamGroup[] Groups { get; }

                private protected double[] BaseRates { get; set; }

                public virtual void step() => step(null);

                /// <summary>Steps on, or to an epoch: there the rate comes from the closed form, where a scheduler has one.</summary>
                public virtual void step(int? epoch)
                {
                    _step_count++;
                    Epoch = epoch ?? Epoch + 1;
                    var rates = (epoch is null ? get_lr() : get_closed_form_lr()).ToArray();
                    for (var k = 0; k < Groups.Length; k++)
                        Groups[k].LearningRate = rates[k];
                    if (verbose && !rates.AsSpan().SequenceEqual(LastRates))
                        Console.WriteLine($"Adjusting learning rate to {string.Join(", ", rates)}");
                    LastRates = rates;
                }

                /// <summary>For the one scheduler that looks at a metric; the others do not.</summary>
                public virtual void step(double current, int? epoch = null) => step(epoch);

                public IEnumerable<double> get_last_lr() => LastRates;

                /// <summary>The next rates, from the present ones: so that schedulers can be chained.</summary>
                protected virtual IEnumerable<double> get_lr() => Scaled(1);

                /// <summary>The rates of an epoch, from the initial ones.</summary>
                protected virtual IEnumerable<double> get_closed_form_lr() => get_lr();

                private protected double[] Each(Func<int, double> rateOfGroup)
                {
                    var rates = new double[Groups.Length];
                    for (var k = 0; k < rates.Length; k++)
                        rates[k] = rateOfGroup(k);
                    return rates;
                }

                private protected double[] Scaled(double factor) => Each(k => Groups[k].LearningRate * factor);

                private protected double[] BaseScaled(double factor) => Each(k => BaseRates[k] * factor);
            }
        }
    }
}
