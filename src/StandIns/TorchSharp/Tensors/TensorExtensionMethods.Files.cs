using static TorchSharp.torch;

namespace TorchSharp;

public static partial class TensorExtensionMethods
{
    public static void Save(this Tensor tensor, BinaryWriter writer) => TensorFile.Write(tensor, writer);

    public static void Save(this Tensor tensor, Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        tensor.Save(writer);
    }

    public static void Save(this Tensor tensor, string location) => tensor.Save(File.Create(location));

    /// <summary>Fills the tensor from what was saved; with skip, passes over it.</summary>
    public static void Load(this Tensor tensor, BinaryReader reader, bool skip = false)
    {
        if (skip)
            TensorFile.Skip(reader);
        else
            TensorFile.ReadInto(tensor, reader);
    }

    public static Tensor Load(this BinaryReader reader, bool skip = false)
    {
        Tensor? loaded = null;
        Load(ref loaded, reader, skip);
        return loaded!;
    }

    /// <summary>Fills the tensor, or makes it where there is none.</summary>
    public static void Load(ref Tensor? tensor, BinaryReader reader, bool skip = false)
    {
        if (tensor is not null)
            tensor.Load(reader, skip);
        else
        {
            var read = TensorFile.Read(reader);
            tensor = skip ? read.zero_() : read;
        }
    }
}
