using System.Collections;
using System.Numerics;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The memory under the tensor, which views of it share; of another type, of a converted copy.</summary>
        public Storage<T> storage<T>()
            where T : unmanaged
        {
            var type = TypeOf(typeof(T));
            return new Storage<T>(dtype == type ? this : to_type(type));
        }
    }

    /// <summary>A block of a tensor's memory.</summary>
    public abstract class Storage
    {
        /// <summary>Keeps the memory alive. Null: the storage stands for a single value.</summary>
        protected Tensor? _tensor;

        protected IntPtr _tensor_data_ptr;

        protected Storage() { }

        protected Storage(Tensor tensor)
            : this(tensor, 0) { }

        protected Storage(Tensor tensor, IntPtr data_ptr)
        {
            _tensor = tensor;
            _tensor_data_ptr = data_ptr == 0 ? Range.Start : data_ptr;
        }

        private unsafe (IntPtr Start, long Bytes) Range
        {
            get
            {
                IntPtr start;
                long bytes;
                Native.Check(Native.tb_storage(Whole.Handle, &start, &bytes));
                return (start, bytes);
            }
        }

        private protected Tensor Whole =>
            _tensor ?? throw new InvalidOperationException("Invalid use of a scalar Storage instance.");

        public Storage<bool> @bool() => Whole.storage<bool>();

        public Storage<byte> @byte() => Whole.storage<byte>();

        public Storage<int> @int() => Whole.storage<int>();

        public Storage<long> @long() => Whole.storage<long>();

        public Storage<float> @float() => Whole.storage<float>();

        public Storage<double> @double() => Whole.storage<double>();

        public Storage<(float, float)> complex_float() => Whole.storage<(float, float)>();

        public Storage<Complex> complex_double() => Whole.storage<Complex>();

        public abstract int element_size();

        public IntPtr data_ptr() => _tensor_data_ptr;

        public ulong nbytes() => (ulong)Range.Bytes;
    }

    /// <summary>A block of a tensor's memory, by element. A part of it, or a value on its own, is a storage too.</summary>
    public sealed unsafe class Storage<T> : Storage, IDisposable, IEnumerable<T>
        where T : unmanaged
    {
        private readonly T value;

        internal Storage(Tensor tensor)
            : base(tensor) => Count = checked((int)(nbytes() / (ulong)sizeof(T)));

        private Storage(T value) => this.value = value;

        public int Count { get; private set; }

        public bool IsReadOnly => false;

        public Device device => Whole.device;

        private Span<T> Elements
        {
            get
            {
                Whole.CheckHere();
                return new Span<T>((void*)_tensor_data_ptr, Count);
            }
        }

        public T this[int index]
        {
            get => Elements[index];
            set => Elements[index] = value;
        }

        /// <summary>A copy of a part; or a value, set throughout it.</summary>
        public Storage<T> this[(int?, int?) range]
        {
            get => this[(range.Item1 ?? 0)..(range.Item2 ?? Count)];
            set => this[(range.Item1 ?? 0)..(range.Item2 ?? Count)] = value;
        }

        public Storage<T> this[Range range]
        {
            get => new(Copied<T>(Elements[range], [Elements[range].Length], null, CPU, false));
            set
            {
                if (value._tensor is not null)
                    throw new InvalidOperationException("only a single value can be set throughout a range.");
                Elements[range].Fill(value.value);
            }
        }

        public static implicit operator Storage<T>(T value) => new(value);

        public override int element_size() => Whole.IsInvalid ? 0 : sizeof(T);

        public Storage<T> cpu() => Whole.cpu().storage<T>();

        public Storage<T> cuda(Device? device = null) => Whole.cuda(device).storage<T>();

        public T[] ToArray() => Elements.ToArray();

        public IList<T> tolist() => ToArray();

        public void fill_(T value) => Elements.Fill(value);

        public void copy_(IList<T> array) => CopyFrom(array, 0);

        public void CopyFrom(IList<T> array, int arrayIndex)
        {
            var elements = Elements;
            for (var k = 0; k < elements.Length && k + arrayIndex < array.Count; k++)
                elements[k] = array[k + arrayIndex];
        }

        public void CopyTo(IList<T> array, int arrayIndex)
        {
            var elements = Elements;
            for (var k = 0; k < elements.Length && k + arrayIndex < array.Count; k++)
                array[k + arrayIndex] = elements[k];
        }

        public bool Contains(T item) => IndexOf(item) >= 0;

        public int IndexOf(T item) => Array.IndexOf(ToArray(), item);

        public IEnumerator<T> GetEnumerator() => ToArray().AsEnumerable().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public void Dispose()
        {
            _tensor = null;
            _tensor_data_ptr = 0;
            Count = 0;
        }
    }
}
