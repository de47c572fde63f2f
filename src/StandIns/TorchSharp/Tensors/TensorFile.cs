using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>
/// A tensor in a file, as the package lays it out: element type, number of dimensions and each dimension as LEB128
/// integers (seven bits a byte, lowest first), then the elements, row by row, in the machine's byte order.
/// </summary>
internal static unsafe class TensorFile
{
    private static readonly Op contiguous = new("aten::contiguous");
    private static readonly Op toDevice = new("aten::to", "device");
    private static readonly Op empty = new("aten::empty", "memory_format");
    private static readonly Device here = new(DeviceType.CPU);
    private static readonly Op copyInPlace = new("aten::copy_");

    public static void Write(Tensor tensor, BinaryWriter writer)
    {
        var type = tensor.dtype;
        var shape = tensor.shape;
        writer.Write7BitEncodedInt64((long)type);
        writer.Write7BitEncodedInt64(shape.Length);
        foreach (var size in shape)
            writer.Write7BitEncodedInt64(size);
        using var onHost = toDevice.Call(tensor, here, type);
        using var packed = contiguous.Call(onHost);
        writer.Flush();
        using var bytes = Memory(packed, FileAccess.Read);
        bytes.CopyTo(writer.BaseStream);
    }

    /// <summary>A new tensor of what the file holds next.</summary>
    public static Tensor Read(BinaryReader reader)
    {
        var (type, shape) = ReadHead(reader);
        var tensor = empty.Call(shape, type, Arg.None, here);
        ReadElements(tensor, reader);
        return tensor;
    }

    /// <summary>Fills a tensor of the same element type and shape.</summary>
    public static void ReadInto(Tensor tensor, BinaryReader reader)
    {
        var (type, shape) = ReadHead(reader);
        if (type != tensor.dtype)
            throw new ArgumentException(
                $"Mismatched tensor data types while loading: the file has {type}, the target {tensor.dtype}. Load into a module made as the saved one was."
            );
        if (!shape.AsSpan().SequenceEqual(tensor.shape))
            throw new ArgumentException(
                $"Mismatched tensor shape while loading: the file has [{string.Join(", ", shape)}], the target [{string.Join(", ", tensor.shape)}]. Load into a module made as the saved one was."
            );
        using var untracked = no_grad();
        using var read = empty.Call(shape, type, Arg.None, here);
        ReadElements(read, reader);
        copyInPlace.Run(tensor, read);
    }

    /// <summary>Passes over the next tensor.</summary>
    public static void Skip(BinaryReader reader)
    {
        using var tensor = Read(reader);
    }

    private static (ScalarType, long[]) ReadHead(BinaryReader reader)
    {
        var type = (ScalarType)reader.Read7BitEncodedInt64();
        var shape = new long[reader.Read7BitEncodedInt64()];
        for (var k = 0; k < shape.Length; k++)
            shape[k] = reader.Read7BitEncodedInt64();
        return (type, shape);
    }

    private static void ReadElements(Tensor tensor, BinaryReader reader)
    {
        using var bytes = Memory(tensor, FileAccess.Write);
        var buffer = new byte[1 << 16];
        while (bytes.Position < bytes.Length)
        {
            var count = reader.Read(buffer, 0, (int)Math.Min(buffer.Length, bytes.Length - bytes.Position));
            if (count == 0)
                throw new EndOfStreamException(
                    $"The file ends {bytes.Length - bytes.Position} bytes before the end of a tensor."
                );
            bytes.Write(buffer, 0, count);
        }
    }

    private static UnmanagedMemoryStream Memory(Tensor tensor, FileAccess access)
    {
        IntPtr data;
        Native.Check(Native.tb_data(tensor.Handle, &data));
        var bytes = tensor.NumberOfElements * tensor.ElementSize;
        return new UnmanagedMemoryStream((byte*)data, bytes, bytes, access);
    }
}
