using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Reference;

/// <summary>What the C# side computes for a case: a tensor, a tuple or list of tensors, or a number.</summary>
internal delegate object Form(Tensor[] inputs);

/// <summary>
/// A form's outputs, and the tensors that stand for its inputs where gradients are concerned: a module's parameters,
/// set from the inputs. Null: the input itself.
/// </summary>
internal sealed record Traced(object Outputs, params Tensor?[] Leaves);

/// <summary>
/// The cases of one area: name by name the forms that must each give the values and gradients that PyTorch gave. A form
/// without a recorded case fails, and so does a recorded case without a form.
/// </summary>
/// <example><code>
/// private static readonly Area area = new("pointwise")
/// {
///     ["abs"] = [x => x[0].abs(), x => abs(x[0])],
/// };
///
/// public static TheoryData&lt;string, string&gt; Cases => area.Cases;
///
/// [Theory, MemberData(nameof(Cases))]
/// public void AsInPyTorch(string name, string dtype) => area.Check(name, dtype);
/// </code></example>
internal sealed class Area(string name)
{
    private static readonly string[] types = ["float32", "float64"];

    private readonly Dictionary<string, Form[]> forms = [];
    private Dictionary<string, JsonElement>? recorded;

    public Form[] this[string name]
    {
        set => forms.Add(name, value);
    }

    public TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in Recorded.Keys.Union(forms.Keys))
            foreach (var type in types)
                if (!Recorded.TryGetValue(name, out var record) || record.TryGetProperty(type, out _))
                    data.Add(name, type);
            return data;
        }
    }

    private Dictionary<string, JsonElement> Recorded =>
        recorded ??= JsonDocument
            .Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reference", $"{name}.json")))
            .RootElement.EnumerateArray()
            .ToDictionary(record => record.GetProperty("name").GetString()!);

    /// <summary>Every area of the tests.</summary>
    public static IEnumerable<Area> All =>
        typeof(Area)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.NonPublic | BindingFlags.Static))
            .Where(held => held.FieldType == typeof(Area))
            .Select(held => (Area)held.GetValue(null)!);

    public string Name => name;

    /// <summary>Each form, with what makes its inputs anew.</summary>
    public IEnumerable<(string Name, Form Form, Func<Tensor[]> Inputs)> Forms =>
        from pair in forms
        let record = Recorded[pair.Key]
        let type = types.First(type => record.TryGetProperty(type, out _))
        let tracked = record.GetProperty(type).TryGetProperty("grads", out _)
        from k in Enumerable.Range(0, pair.Value.Length)
        select (
            $"{Name}: {pair.Key}, form {k}",
            pair.Value[k],
            (Func<Tensor[]>)(
                () => [.. record.GetProperty("inputs").EnumerateArray().Select(input => Made(input, type, tracked))]
            )
        );

    public void Check(string name, string type)
    {
        Assert.True(
            Recorded.TryGetValue(name, out var record),
            $"no reference numbers for {name}: add it to make_*.py"
        );
        Assert.True(forms.TryGetValue(name, out var mine), $"no C# form of {name}: add it to the table");
        var loose = record.TryGetProperty("loose", out var factor) ? factor.GetDouble() : 1;
        var tolerance = loose * (type == "float32" ? 1e-5 : 1e-10);
        for (var k = 0; k < mine.Length; k++)
        {
            using var scope = NewDisposeScope();
            var from = record.GetProperty(type);
            var tracked = from.TryGetProperty("grads", out var grads);
            var inputs = record
                .GetProperty("inputs")
                .EnumerateArray()
                .Select(input => Made(input, type, tracked))
                .ToArray();
            var made = mine[k](inputs);
            var traced = made as Traced ?? new Traced(made);
            var outputs = Flat(traced.Outputs).ToArray();
            var expected = from.GetProperty("outputs").EnumerateArray().ToArray();
            Assert.True(
                outputs.Length == expected.Length,
                $"form {k}: {outputs.Length} outputs, {expected.Length} expected"
            );
            for (var o = 0; o < outputs.Length; o++)
                Compare(outputs[o], expected[o], tolerance, $"form {k}, output {o}");
            if (tracked)
                CheckGradients(inputs, traced.Leaves, outputs, grads, tolerance, $"form {k}");
        }
    }

    private static void CheckGradients(
        Tensor[] inputs,
        Tensor?[] leaves,
        Tensor[] outputs,
        JsonElement grads,
        double tolerance,
        string where
    )
    {
        var total = outputs
            .Where(output => output.requires_grad)
            .Select(output => (output * WeightsLike(output)).sum())
            .Aggregate((sum, next) => sum + next);
        total.backward();
        for (var i = 0; i < inputs.Length; i++)
        {
            var leaf = i < leaves.Length && leaves[i] is { } standIn ? standIn : inputs[i];
            var grad = leaf.requires_grad ? leaf.grad : null;
            if (grads[i].ValueKind == JsonValueKind.Null)
                Assert.True(grad is null, $"{where}, gradient {i}: none expected");
            else
            {
                Assert.True(grad is not null, $"{where}, gradient {i}: none came");
                Compare(grad, grads[i], tolerance, $"{where}, gradient {i}");
            }
        }
    }

    /// <summary>sin 1, sin 2, …: the same weights as common.py's.</summary>
    private static Tensor WeightsLike(Tensor output) =>
        arange(1, output.numel() + 1, dtype: float64).sin().reshape(output.shape).to(output.dtype);

    private static Tensor Made(JsonElement input, string type, bool tracked)
    {
        var shape = input.GetProperty("shape").EnumerateArray().Select(length => length.GetInt64()).ToArray();
        var data = input.GetProperty("data").EnumerateArray();
        return input.GetProperty("type").GetString() switch
        {
            "float" => tensor(data.Select(Number).ToArray(), shape, type == "float32" ? float32 : float64)
                .requires_grad_(tracked),
            "int64" => tensor(data.Select(value => value.GetInt64()).ToArray(), shape),
            "bool" => tensor(data.Select(value => value.GetBoolean()).ToArray(), shape),
            var other => throw new InvalidDataException($"inputs of type {other} are not read here."),
        };
    }

    /// <summary>The tensors of a result; numbers and truths count as tensors of one element.</summary>
    public static IEnumerable<Tensor> Flat(object result) =>
        result switch
        {
            Tensor one => [one],
            IEnumerable<Tensor> several => several,
            ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(k => Flat(tuple[k]!)),
            bool truth => [tensor(truth)],
            int number => [tensor((long)number)],
            long number => [tensor(number)],
            float number => [tensor((double)number)],
            double number => [tensor(number)],
            _ => throw new InvalidDataException($"a form's result may not be a {result.GetType().Name}."),
        };

    private static void Compare(Tensor actual, JsonElement expected, double tolerance, string where)
    {
        var type = expected.GetProperty("type").GetString();
        var shape = expected.GetProperty("shape").EnumerateArray().Select(length => length.GetInt64()).ToArray();
        Assert.True(TypeName(actual.dtype) == type, $"{where}: {TypeName(actual.dtype)}, {type} expected");
        Assert.True(
            actual.shape.SequenceEqual(shape),
            $"{where}: shape [{string.Join(", ", actual.shape)}], [{string.Join(", ", shape)}] expected"
        );
        var wanted = expected.GetProperty("data").EnumerateArray().Select(Number).ToArray();
        var real = is_complex(actual.dtype) ? view_as_real(actual.detach().resolve_conj()) : actual.detach().clone();
        var got = real.to(float64).contiguous().data<double>().ToArray();
        var scale = wanted.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        var exact = !is_floating_point(real.dtype);
        if (actual.dtype == ScalarType.Float32)
            tolerance = Math.Max(tolerance, 1e-6); // among float64 inputs, too, it has no more digits
        for (var k = 0; k < wanted.Length; k++)
        {
            var near = got[k].Equals(wanted[k]) || Math.Abs(got[k] - wanted[k]) <= (exact ? 0 : tolerance * scale);
            Assert.True(near, $"{where}: element {k} is {got[k]:r}, {wanted[k]:r} expected");
        }
    }

    private static double Number(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True => 1,
            JsonValueKind.False => 0,
            JsonValueKind.Number => value.GetDouble(),
            _ => value.GetString() switch
            {
                "nan" => double.NaN,
                "inf" => double.PositiveInfinity,
                "-inf" => double.NegativeInfinity,
                var other => throw new InvalidDataException($"'{other}' is no number."),
            },
        };

    private static string TypeName(ScalarType type) =>
        type switch
        {
            ScalarType.Byte => "uint8",
            ScalarType.Int8 => "int8",
            ScalarType.Int16 => "int16",
            ScalarType.Int32 => "int32",
            ScalarType.Int64 => "int64",
            ScalarType.Float16 => "float16",
            ScalarType.Float32 => "float32",
            ScalarType.Float64 => "float64",
            ScalarType.ComplexFloat32 => "complex64",
            ScalarType.ComplexFloat64 => "complex128",
            ScalarType.Bool => "bool",
            _ => type.ToString(),
        };
}
