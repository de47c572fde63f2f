namespace ResNetTutorial.Bench.Scaling;

/// <summary>./lessons bench scaling: how time and memory of a training step grow, as a file and a chart.</summary>
internal static class ScalingRun
{
    /// <exception cref="ArgumentException">There is no such series.</exception>
    public static int Do(Options options, string command)
    {
        if (options.Device != "cpu")
            throw new ArgumentException("--device: scaling is measured on the cpu; leave it out.");
        var wanted = Series.All.Where(series => series.Name.Contains(options.Only)).ToArray();
        if (wanted.Length == 0)
            throw new ArgumentException(
                $"--only {options.Only}: in none of the names; they are {string.Join(", ", Series.All.Select(series => series.Name))}."
            );
        var load = Machine.Load;
        var found = wanted.Select(series => (series, Points: Measure(series, options))).ToArray();
        var path = ResultFile.Write(
            options.Out,
            "scaling",
            new
            {
                date = DateTime.UtcNow.ToString("u"),
                commit = Machine.Commit,
                command,
                machine = Machine.Describe(load),
                versions = new { dotnet = Environment.Version.ToString(), libtorch = TorchSharp.torch.__version__ },
                what = "a training step, each in a process of its own: the middle of its steps in seconds; the process's peak; what the step itself held at the most",
                series = found.Select(each => new
                {
                    each.series.Name,
                    networks = each.series.Networks.Select(network => network.Network.ToString()),
                    each.Points,
                    timeExponent = Exponent(each.Points, point => point.SecondsPerStep),
                    memoryExponent = Exponent(each.Points, point => point.StepBytes),
                }),
            }
        );
        Console.WriteLine(path);
        Console.WriteLine(
            ResultFile.WriteText(
                Path.ChangeExtension(path, ".svg"),
                ScalingChart.Draw([.. found.Select(each => (each.series.Name, each.Points))])
            )
        );
        return 0;
    }

    private static List<Point> Measure(Series series, Options options)
    {
        Console.WriteLine();
        Console.WriteLine($"{series.Name, 8}{"ms a step", 12}{"step, MB", 12}{"process, MB", 14}");
        var points = new List<Point>();
        foreach (var (size, network) in options.Quick ? series.Networks.Take(3) : series.Networks)
        {
            var result = Child.Measure(network, steps: 2 + options.Pairs);
            points.Add(new Point(size, result.SecondsPerStep, result.PeakBytes, result.StepBytes));
            Console.WriteLine(
                $"{size, 8}{1e3 * result.SecondsPerStep, 12:F1}{result.StepBytes / 1e6, 12:F1}{result.PeakBytes / 1e6, 14:F0}"
            );
        }
        Console.WriteLine(
            $"grows as {series.Name} to the power of {Exponent(points, point => point.SecondsPerStep):F2} (time) and {Exponent(points, point => point.StepBytes):F2} (memory of the step); 1 is the straight line"
        );
        return points;
    }

    /// <summary>The slope of the least-squares line through the larger half of the points, by logarithms.</summary>
    private static double Exponent(List<Point> points, Func<Point, double> value)
    {
        var half = points
            .Skip((points.Count - 1) / 2)
            .Select(point => (X: Math.Log(point.Size), Y: Math.Log(value(point))))
            .ToArray();
        var (x, y) = (half.Average(point => point.X), half.Average(point => point.Y));
        return half.Sum(point => (point.X - x) * (point.Y - y)) / half.Sum(point => (point.X - x) * (point.X - x));
    }
}
