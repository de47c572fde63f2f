using ResNetTutorial.Data;
using ResNetTutorial.Insight;
using ResNetTutorial.Networks;
using static TorchSharp.torch;

// Memory and processor time of training steps with and without recomputation: the same network on the same batch, in pairs that run
// one after the other, first the one then the other, so that what disturbs the machine disturbs both.
//   Recompute [DEPTH [WIDTH [BATCH [PAIRS]]]]     110 16 32 15; images of 16×16, one thread
var numbers = new[] { 110, 16, 32, 15 };
for (var i = 0; i < Math.Min(args.Length, numbers.Length); i++)
    if (!int.TryParse(args[i], out numbers[i]) || numbers[i] < 1)
    {
        Console.Error.WriteLine($"{args[i]}: not a number from 1; say DEPTH WIDTH BATCH PAIRS.");
        return 2;
    }
var (depth, width, batch, pairs) = (numbers[0], numbers[1], numbers[2], numbers[3]);
set_num_threads(1);
manual_seed(1);
var network = CifarResNet.Create(depth, width: width);
var recomputed = Recomputed.Of(network);
var set = Shapes.Make(batch, seed: 1);

Console.WriteLine(MemoryProfile.Measure("activations kept", network, set.Images, set.Labels));
var kept = MemoryProfile.Measure("activations kept", network, set.Images, set.Labels);
var saved = MemoryProfile.Measure("recomputed", recomputed, set.Images, set.Labels);
Console.WriteLine(saved);
var n = network.Layers.Count;
Console.WriteLine($"{n} units; {recomputed.Recompute.Plan}");
Console.WriteLine(
    $"peak: {saved.Peak * n / (double)kept.AfterForward / Math.Sqrt(n):f2} √n of n units' share of what is kept otherwise"
);

var ratios = new List<double>();
var (times, timesRecomputed) = (new List<double>(), new List<double>());
for (var warm = 0; warm < 3; warm++)
    _ = Time(network) + Time(recomputed);
for (var pair = 0; pair < pairs; pair++)
{
    var first = pair % 2 == 0 ? Time(network) : 0;
    var second = Time(recomputed);
    if (pair % 2 != 0)
        first = Time(network);
    times.Add(first);
    timesRecomputed.Add(second);
    ratios.Add(second / first);
}
Console.WriteLine($"a step: {Median(times):f0} ms of processor time kept, {Median(timesRecomputed):f0} ms recomputed");
Console.WriteLine(
    $"time: {Median(ratios):f3} times, the middle of {pairs} pairs (half of them from {ratios.Order().ElementAt(pairs / 4):f3} to {ratios.Order().ElementAt(3 * pairs / 4):f3})"
);
return 0;

double Time(nn.Module<Tensor, Tensor> which)
{
    var before = Environment.CpuUsage.TotalTime;
    using var scope = NewDisposeScope();
    network.zero_grad();
    nn.functional.cross_entropy(which.call(set.Images), set.Labels).backward();
    return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
}

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
