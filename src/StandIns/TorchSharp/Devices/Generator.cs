using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Seeds every device's default generator.</summary>
    public static Generator manual_seed(long seed)
    {
        Native.tb_manual_seed(seed);
        return Generator.Default;
    }

    /// <summary>A source of random numbers with a state of its own.</summary>
    public class Generator : IDisposable
    {
        private IntPtr handle;

        public unsafe Generator(ulong seed = 0, Device? device = null)
        {
            IntPtr made;
            Native.Check(
                Native.tb_generator_new(seed, (int)(device?.type ?? DeviceType.CPU), device?.index ?? -1, &made)
            );
            handle = made;
        }

        private Generator(IntPtr handle) => this.handle = handle;

        ~Generator() => Dispose(false);

        public static unsafe Generator Default
        {
            get
            {
                IntPtr found;
                Native.Check(Native.tb_generator_default((int)DeviceType.CPU, -1, &found));
                return new Generator(found);
            }
        }

        public IntPtr Handle =>
            handle != 0 ? handle : throw new InvalidOperationException("Generator invalid -- empty handle.");

        public Device device => new(Alive(Native.tb_generator_device(Handle)));

        public Generator manual_seed(long seed)
        {
            Native.Check(Native.tb_generator_set_seed(Handle, (ulong)seed));
            return this;
        }

        public unsafe long seed()
        {
            ulong drawn;
            Native.Check(Alive(Native.tb_generator_seed(Handle, &drawn)));
            return (long)drawn;
        }

        public long initial_seed() => (long)Alive(Native.tb_generator_current_seed(Handle));

        public unsafe Tensor get_state()
        {
            IntPtr state;
            Native.Check(Alive(Native.tb_generator_state(Handle, &state)));
            return Tensor.Own(state);
        }

        public void set_state(Tensor value)
        {
            Native.Check(Alive(Native.tb_generator_set_state(Handle, value.Handle)));
            GC.KeepAlive(value);
        }

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
            if (handle == 0)
                return;
            Native.tb_generator_release(handle);
            handle = 0;
        }

        /// <summary>The pointer with one more reference, for a call that takes it over.</summary>
        internal IntPtr Retained()
        {
            Native.tb_generator_retain(Handle);
            GC.KeepAlive(this);
            return handle;
        }

        /// <summary>Passes a native answer on, having kept this generator alive until it came.</summary>
        private T Alive<T>(T answer)
        {
            GC.KeepAlive(this);
            return answer;
        }
    }
}
