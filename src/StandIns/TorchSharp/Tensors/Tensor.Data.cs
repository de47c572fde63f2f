using TorchSharp.Interop;
using TorchSharp.Utils;

namespace TorchSharp;

// A tensor's numbers, read and written from .NET.
public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op itemOp = new("aten::item");

        /// <summary>The elements, in order; of a tensor elsewhere, of a copy on the CPU.</summary>
        public TensorAccessor<T> data<T>()
            where T : unmanaged
        {
            CheckHolds<T>();
            return new TensorAccessor<T>(device_type == DeviceType.CPU ? this : cpu());
        }

        /// <summary>The only element, read as the type that the tensor has.</summary>
        public T item<T>()
            where T : unmanaged
        {
            if (NumberOfElements != 1)
                throw new ArgumentException("Number of elements in the tensor must be 1");
            CheckHolds<T>();
            if (device_type == DeviceType.CPU)
                return At<T>(0);
            using var here = cpu();
            return here.At<T>(0);
        }

        public Scalar ToScalar()
        {
            if (!torch.is_complex(dtype))
                return Scalar.From(itemOp.CallScalar(this));
            using var wide = to_type(ScalarType.ComplexFloat64);
            return wide.item<System.Numerics.Complex>();
        }

        /// <summary>The memory of a contiguous tensor on the CPU.</summary>
        public unsafe Span<byte> bytes
        {
            get
            {
                if (!is_contiguous())
                    throw new InvalidOperationException("Bytes() called on non-contiguous tensor.");
                var length = NumberOfElements * ElementSize;
                if (length > int.MaxValue)
                    throw new ArgumentException("Span only supports up to int.MaxValue elements.");
                CheckHere();
                return new Span<byte>(Memory, (int)length);
            }
            set
            {
                if (!is_contiguous())
                    throw new InvalidOperationException("SetBytes() called on non-contiguous tensor.");
                if (NumberOfElements * ElementSize != value.Length)
                    throw new ArgumentException("Mismatched data sizes in SetBytes().");
                CheckHere();
                value.CopyTo(new Span<byte>(Memory, value.Length));
                GC.KeepAlive(this);
            }
        }

        internal unsafe void* Memory
        {
            get
            {
                IntPtr memory;
                Native.Check(Alive(Native.tb_data(Handle, &memory)));
                return (void*)memory;
            }
        }

        /// <summary>The element so many places on in memory.</summary>
        internal unsafe T At<T>(long place)
            where T : unmanaged => Alive(((T*)Memory)[place]);

        internal void CheckHere()
        {
            if (device_type != DeviceType.CPU)
                throw new InvalidOperationException(
                    "Reading data from non-CPU memory is not supported. Move or copy the tensor to the cpu before reading."
                );
        }

        internal void CheckHolds<T>()
        {
            if (TypeOf(typeof(T)) != dtype)
                throw new ArgumentException($"{typeof(T).Name} is not compatible with {dtype}");
        }

        public bool ReadCpuBool(long i) => ReadCpuValue<bool>(i);

        public byte ReadCpuByte(long i) => ReadCpuValue<byte>(i);

        public sbyte ReadCpuSByte(long i) => ReadCpuValue<sbyte>(i);

        public short ReadCpuInt16(long i) => ReadCpuValue<short>(i);

        public int ReadCpuInt32(long i) => ReadCpuValue<int>(i);

        public long ReadCpuInt64(long i) => ReadCpuValue<long>(i);

        public float ReadCpuFloat16(long i) => (float)ReadCpuValue<Half>(i);

        public float ReadCpuSingle(long i) => ReadCpuValue<float>(i);

        public double ReadCpuDouble(long i) => ReadCpuValue<double>(i);

        /// <summary>The i-th element in order.</summary>
        public T ReadCpuValue<T>(long i)
            where T : unmanaged
        {
            CheckHolds<T>();
            using var elements = new TensorAccessor<T>(this);
            return elements.Read(i);
        }

        /// <summary>Nested lists of scalars; of a tensor without dimensions, the scalar.</summary>
        public object tolist()
        {
            if (ndim == 0)
                return ToScalar();
            var list = new System.Collections.ArrayList();
            for (var k = 0L; k < size(0); k++)
            {
                using var row = this[k];
                list.Add(row.tolist());
            }
            return list;
        }
    }
}
