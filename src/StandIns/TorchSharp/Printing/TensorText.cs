using System.Globalization;
using System.Numerics;
using System.Text;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Writes one tensor out, in any of the styles, as the package does.</summary>
internal sealed class TensorText : IDisposable
{
    private const string Ellipsis = "...";

    private readonly Tensor tensor;
    private readonly Tensor elements; // on the CPU, in order
    private readonly long[] shape;
    private readonly Func<long, string> element;
    private readonly int width;
    private readonly string newLine;
    private readonly StringBuilder text = new();

    public TensorText(Tensor tensor, string format, int width, CultureInfo culture, string newLine)
    {
        this.tensor = tensor;
        this.width = width;
        this.newLine = newLine;
        shape = tensor.shape;
        using var plain = tensor.detach();
        using var resolved = is_complex(plain.dtype) ? plain.resolve_conj() : plain.alias();
        using var readable = resolved.to(ReadAs(tensor.dtype), new Device(DeviceType.CPU));
        elements = readable.contiguous();
        element = elements.dtype switch
        {
            ScalarType.Int64 => k => elements.At<long>(k).ToString(culture),
            ScalarType.Bool => k => elements.At<bool>(k).ToString(culture),
            ScalarType.Float32 => k => elements.At<float>(k).ToString(format, culture),
            ScalarType.Float64 => k => elements.At<double>(k).ToString(format, culture),
            ScalarType.ComplexFloat32 => k =>
            {
                var (real, imaginary) = elements.At<(float, float)>(k);
                return Sum(real, imaginary, real.ToString(format, culture), imaginary.ToString(format, culture));
            },
            _ => k =>
            {
                var value = elements.At<Complex>(k);
                return Sum(
                    value.Real,
                    value.Imaginary,
                    value.Real.ToString(format, culture),
                    value.Imaginary.ToString(format, culture)
                );
            },
        };
    }

    public void Dispose() => elements.Dispose();

    /// <summary>The numbers in columns, matrix by matrix.</summary>
    public string Julia()
    {
        text.Append(tensor.Metadata());
        if (shape.Length == 0)
            text.Append(", value = ").Append(element(0));
        else if (shape.Length <= 2)
        {
            text.Append(newLine);
            Matrix(0, shape.Length == 1 ? 1 : shape[0], shape[^1]);
        }
        else
        {
            var size = shape[^2] * shape[^1];
            var count = shape[..^2].TotalSize();
            for (var k = 0L; k < count; k++)
            {
                text.Append(newLine).Append('[');
                foreach (var index in Indices(k))
                    text.Append(index).Append(',');
                text.Append("..,..] =").Append(newLine);
                Matrix(k * size, shape[^2], shape[^1]);
            }
        }
        return text.ToString();
    }

    public string Numpy()
    {
        if (shape.Length == 0)
            return element(0);
        NumpyBlock(0, 0);
        return text.ToString();
    }

    public string CSharp()
    {
        var (name, suffix) = tensor.dtype switch
        {
            ScalarType.Bool => ("bool", ""),
            ScalarType.Byte => ("byte", ""),
            ScalarType.Int8 => ("sbyte", ""),
            ScalarType.Int16 => ("short", ""),
            ScalarType.Int32 => ("int", ""),
            ScalarType.Int64 => ("long", "L"),
            ScalarType.Float32 => ("float", "f"),
            ScalarType.Float64 => ("double", ""),
            ScalarType.BFloat16 => ("bfloat16", "f"),
            ScalarType.Float16 => ("float16", "f"),
            ScalarType.ComplexFloat32 => ("complex32", ""),
            _ => ("complex64", ""),
        };
        text.Append(tensor.Metadata()).Append(", value = ");
        if (shape.Length == 0)
            return text.Append(element(0)).ToString();
        var nested = shape.Length > 1;
        if (nested)
            text.Append(newLine);
        text.Append(name).Append(" [").Append(',', shape.Length - 1).Append("] {");
        if (nested)
            text.Append(newLine).Append(' ');
        CSharpElements(0, 0, suffix);
        if (nested)
            text.Append(newLine);
        return text.Append('}').ToString();
    }

    private static ScalarType ReadAs(ScalarType type) =>
        type switch
        {
            ScalarType.Bool
            or ScalarType.Float32
            or ScalarType.Float64
            or ScalarType.ComplexFloat32
            or ScalarType.ComplexFloat64 => type,
            ScalarType.Float16 or ScalarType.BFloat16 => ScalarType.Float32,
            _ => ScalarType.Int64,
        };

    private static string Sum(double real, double imaginary, string realText, string imaginaryText) =>
        imaginary == 0 ? realText
        : real == 0 ? $"{imaginaryText}i"
        : $"{realText}+{imaginaryText}i";

    /// <summary>The indices of the k-th matrix.</summary>
    private long[] Indices(long k)
    {
        var indices = new long[shape.Length - 2];
        for (var dim = indices.Length - 1; dim >= 0; dim--)
            k = Math.DivRem(k, shape[dim], out indices[dim]);
        return indices;
    }

    /// <summary>Rows, right-aligned by column; as many columns as all rows have room for.</summary>
    private void Matrix(long first, long rows, long columns)
    {
        var table = new List<string>[rows];
        for (var row = 0; row < rows; row++)
            table[row] = Row(first + row * columns, columns);
        var shown = rows == 0 ? 0 : table.Min(row => row.Count);
        var widths = new int[shown];
        for (var column = 0; column < shown; column++)
            widths[column] = table.Max(row => row[column].Length);
        foreach (var row in table)
        {
            for (var column = 0; column < shown; column++)
                text.Append(' ').Append(row[column].PadLeft(widths[column]));
            if (shown < columns)
                text.Append(' ').Append(Ellipsis);
            text.Append(newLine);
        }
    }

    private List<string> Row(long first, long columns)
    {
        var row = new List<string>();
        var room = width;
        for (var column = 0L; column < columns; column++)
        {
            var written = element(first + column);
            if (room - written.Length - Ellipsis.Length - 1 < 0)
                break;
            row.Add(written);
            room -= written.Length + 1;
        }
        return row;
    }

    private void NumpyBlock(int dim, long first)
    {
        text.Append('[');
        var length = shape[dim];
        if (dim == shape.Length - 1)
            Line(first, length, "");
        else
        {
            var stride = shape[(dim + 1)..].TotalSize();
            foreach (var k in Shown(length, MaxRows))
            {
                if (k > 0 || k == Skipped)
                    for (var blank = 0; blank < shape.Length - dim - 1; blank++)
                        text.Append(newLine);
                if (k == Skipped)
                    text.Append(' ', dim).Append(' ').Append(Ellipsis);
                else
                {
                    if (k > 0)
                        text.Append(' ', dim + 1);
                    NumpyBlock(dim + 1, first + k * stride);
                }
            }
        }
        text.Append(']');
    }

    private void CSharpElements(int dim, long first, string suffix)
    {
        var length = shape[dim];
        if (dim == shape.Length - 1)
        {
            Line(first, length, suffix);
            return;
        }
        var stride = shape[(dim + 1)..].TotalSize();
        foreach (var k in Shown(length, MaxRows))
        {
            if (k == Skipped)
            {
                text.Append(',').Append(newLine).Append(' ', dim).Append(' ').Append(Ellipsis).Append(newLine);
                continue;
            }
            if (k > 0 && !AfterSkip(k, length, MaxRows))
                text.Append(',').Append(newLine);
            if (k > 0)
                text.Append(' ', dim + 1);
            text.Append('{');
            CSharpElements(dim + 1, first + k * stride, suffix);
            text.Append('}');
        }
    }

    /// <summary>The elements of one line; the middle ones of a long one give way.</summary>
    private void Line(long first, long length, string suffix)
    {
        foreach (var k in Shown(length, MaxColumns))
        {
            if (k == Skipped)
                text.Append(", ").Append(Ellipsis).Append(' ');
            else
            {
                if (k > 0 && !AfterSkip(k, length, MaxColumns))
                    text.Append(", ");
                text.Append(element(first + k)).Append(suffix);
            }
        }
    }

    private const long Skipped = -1;

    /// <summary>Which of so many are shown: all, or the first and last half of the most allowed.</summary>
    private static IEnumerable<long> Shown(long length, int most)
    {
        var last = most / 2;
        for (var k = 0L; k < (length <= most ? length : most - last); k++)
            yield return k;
        if (length <= most)
            yield break;
        yield return Skipped;
        for (var k = length - last; k < length; k++)
            yield return k;
    }

    private static bool AfterSkip(long k, long length, int most) => length > most && k == length - most / 2;
}
