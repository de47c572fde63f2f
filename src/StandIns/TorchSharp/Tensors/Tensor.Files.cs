namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public static Tensor Load(BinaryReader reader) => TensorFile.Read(reader);

        public static Tensor Load(Stream stream)
        {
            using var reader = new BinaryReader(stream);
            return Load(reader);
        }

        public static Tensor Load(string location)
        {
            using var stream = File.OpenRead(location);
            return Load(stream);
        }

        /// <summary>The elements of a contiguous tensor on the CPU, as they lie in memory.</summary>
        public void WriteBytesToStream(Stream stream, int bufferSize = 1024)
        {
            using var elements = Elements(FileAccess.Read);
            elements.CopyTo(stream, bufferSize);
            GC.KeepAlive(this);
        }

        public void ReadBytesFromStream(Stream stream, int bufferSize = 1024)
        {
            using var elements = Elements(FileAccess.Write);
            var buffer = new byte[bufferSize];
            while (elements.Position < elements.Length)
            {
                var count = stream.Read(buffer, 0, (int)Math.Min(bufferSize, elements.Length - elements.Position));
                if (count == 0)
                    throw new EndOfStreamException(
                        $"the stream ends {elements.Length - elements.Position} bytes before the tensor is full."
                    );
                elements.Write(buffer, 0, count);
            }
            GC.KeepAlive(this);
        }

        private unsafe UnmanagedMemoryStream Elements(FileAccess access)
        {
            if (!is_contiguous())
                throw new InvalidOperationException("Bytes() called on non-contiguous tensor.");
            CheckHere();
            var length = NumberOfElements * ElementSize;
            return new UnmanagedMemoryStream((byte*)Memory, length, length, access);
        }
    }
}
