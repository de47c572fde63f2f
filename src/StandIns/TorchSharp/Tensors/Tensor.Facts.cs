using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public long Dimensions => ndim;

        public long ndim => Alive(Native.tb_dim(Handle));

        public long NumberOfElements => Alive(Native.tb_numel(Handle));

        public long ElementSize => Alive(Native.tb_itemsize(Handle));

        public ScalarType dtype => (ScalarType)Alive(Native.tb_dtype(Handle));

        public DeviceType device_type => (DeviceType)(Alive(Native.tb_device(Handle)) >> 32);

        public int device_index => (int)Alive(Native.tb_device(Handle));

        public Device device => new(Alive(Native.tb_device(Handle)));

        public unsafe long[] shape
        {
            get
            {
                var sizes = new long[ndim];
                fixed (long* first = sizes)
                    Native.tb_sizes(Handle, first);
                GC.KeepAlive(this);
                return sizes;
            }
        }

        public bool requires_grad
        {
            get => Alive(Native.tb_requires_grad(Handle)) != 0;
            set => Native.Check(Alive(Native.tb_set_requires_grad(Handle, value ? 1 : 0)));
        }

        public bool is_leaf => Alive(Native.tb_is_leaf(Handle)) != 0;

        /// <summary>The gradient that backward accumulated here, or null.</summary>
        public Tensor? grad
        {
            get => Own(Alive(Native.tb_grad(Handle)));
            set
            {
                Native.Check(Native.tb_set_grad(Handle, value?.Handle ?? 0));
                GC.KeepAlive(value);
                GC.KeepAlive(this);
            }
        }

        public long dim() => ndim;

        public long numel() => NumberOfElements;

        public long[] size() => shape;

        public unsafe long size(int dim)
        {
            var lengths = stackalloc long[(int)ndim];
            Native.tb_sizes(Handle, lengths);
            return Alive(lengths[Counted(dim)]);
        }

        public unsafe long[] stride()
        {
            var strides = new long[ndim];
            fixed (long* first = strides)
                Native.tb_strides(Handle, first);
            GC.KeepAlive(this);
            return strides;
        }

        public long stride(int dim) => stride()[Counted(dim)];

        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        public void retain_grad() => Native.Check(Alive(Native.tb_retain_grad(Handle)));

        public bool is_contiguous() => Alive(Native.tb_is_contiguous(Handle, 0)) != 0;

        /// <summary>A dimension counted from the start, given from either end.</summary>
        private int Counted(int dim)
        {
            var count = (int)ndim;
            if (dim < -count || dim >= count)
                throw new ExternalException(
                    $"Dimension out of range (expected to be in range of [{-count}, {count - 1}], but got {dim})"
                );
            return dim < 0 ? dim + count : dim;
        }

        /// <summary>Passes a native answer on, having kept this tensor alive until it came.</summary>
        private T Alive<T>(T answer)
        {
            GC.KeepAlive(this);
            return answer;
        }

        public bool is_cuda => device_type == DeviceType.CUDA;

        public bool is_meta => device_type == DeviceType.META;

        public bool is_sparse => Alive(Native.tb_layout(Handle)) != 0;

        public bool is_cpu() => device_type == DeviceType.CPU;

        public bool is_floating_point() => torch.is_floating_point(dtype);

        public bool is_integral() => torch.is_integral(dtype);

        public long element_size() => ElementSize;

        /// <summary>Where in its storage the first element lies.</summary>
        public long storage_offset() => Alive(Native.tb_storage_offset(Handle));

        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);
    }
}
