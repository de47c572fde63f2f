using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            private static readonly Op toDeviceAndType = new("aten::to", "device");

            protected internal virtual Module _to(Device device, ScalarType dtype, bool non_blocking)
            {
                CheckType(dtype);
                device = Available(device);
                _toEpilog(device, dtype, non_blocking);
                return this;
            }

            protected internal virtual Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking)
            {
                var device = Available(new Device(deviceType, deviceIndex));
                _toEpilog(device.type, device.index, non_blocking);
                return this;
            }

            protected internal virtual Module _to(ScalarType dtype, bool non_blocking)
            {
                CheckType(dtype);
                _toEpilog(dtype, non_blocking);
                return this;
            }

            public Module _to(Tensor other, bool non_blocking)
            {
                _to(other.dtype, non_blocking);
                return _to(other.device_type, other.device_index, non_blocking);
            }

            protected void _toEpilog(ScalarType dtype, bool non_blocking) => _toEpilog(dtype, null, non_blocking);

            protected void _toEpilog(Device device, ScalarType dtype, bool non_blocking) =>
                _toEpilog(dtype, device, non_blocking);

            protected void _toEpilog(DeviceType deviceType, int deviceIndex, bool non_blocking) =>
                _toEpilog(null, new Device(deviceType, deviceIndex), non_blocking);

            /// <summary>
            /// Moves or converts what is below and what is here. A parameter that changes is replaced by a new one, in its
            /// field or property too, and disposed: an optimizer made before the move holds the old ones.
            /// </summary>
            protected virtual void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking)
            {
                foreach (var (_, module) in named_children())
                {
                    if (device is null)
                        module._to(dtype!.Value, non_blocking);
                    else if (dtype is null)
                        module._to(device.type, device.index, non_blocking);
                    else
                        module._to(device, dtype.Value, non_blocking);
                }

                foreach (var (name, parameter) in named_parameters(false).ToList())
                {
                    if (!ReplaceParameter(dtype, device, parameter, out var moved))
                        continue;
                    var component = Find(name);
                    if (component?.Property is { } property)
                        property.SetValue(this, moved);
                    else
                    {
                        parameter.Dispose();
                        ConditionallyRegisterParameter(name, moved);
                        component?.Field.SetValue(this, moved);
                    }
                }

                foreach (var (name, buffer) in named_buffers(false).ToList())
                {
                    if (!ReplaceBuffer(dtype, device, buffer, out var moved))
                        continue;
                    var component = Find(name);
                    if (component?.Property is { } property)
                        property.SetValue(this, moved);
                    else
                    {
                        ConditionallyRegisterBuffer(name, moved);
                        component?.Field.SetValue(this, moved);
                    }
                }

                if (device is not null)
                    (_deviceType, _deviceIndex) = (device.type, device.index);
            }

            /// <summary>The buffer where it should be, when it is not: the old one is disposed. Only floating ones change type.</summary>
            protected static bool ReplaceBuffer(
                ScalarType? dtype,
                Device? device,
                Tensor buffer,
                [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Tensor? result
            )
            {
                result = Moved(buffer, dtype, device);
                if (result is null)
                    return false;
                result.DetachFromDisposeScope();
                buffer.Dispose();
                return true;
            }

            /// <summary>A parameter of the same values, gradient and flag where it should be, when it is not.</summary>
            protected static bool ReplaceParameter(
                ScalarType? dtype,
                Device? device,
                Parameter param,
                [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Parameter? p
            )
            {
                p = null;
                using var untracked = no_grad();
                var data = Moved(param, dtype, device);
                if (data is null)
                    return false;
                p = new Parameter(data, param.requires_grad);
                p.DetachFromDisposeScope();
                using var gradient = param.grad;
                if (gradient is not null)
                {
                    var moved = Moved(gradient, dtype, device);
                    p.grad = moved ?? gradient;
                    moved?.Dispose();
                }
                return true;
            }

            protected static (Device device, ScalarType dtype) GetDefaultDeviceAndType(
                Device? device = null,
                ScalarType? dtype = null
            ) => (device ?? get_default_device(), dtype ?? get_default_dtype());

            /// <summary>A copy where and of the type asked for; null when the tensor is so already.</summary>
            private static Tensor? Moved(Tensor tensor, ScalarType? dtype, Device? device)
            {
                var type = tensor.dtype;
                var target = dtype is { } wanted && IsReal(type) ? wanted : type;
                var at = tensor.device;
                var isThere =
                    device is null || (device.type == at.type && (device.index == at.index || device.index == -1));
                return target == type && isThere ? null : toDeviceAndType.Call(tensor, isThere ? at : device, target);
            }

            private Component? Find(string name) =>
                Array.Find(Components.Of(GetType()), component => component.Name == name);

            private static Device Available(Device device)
            {
                if (device.type != DeviceType.CUDA)
                    return device.index == -1 ? device : new Device(device.type);
                if (Native.tb_cuda_available() == 0)
                    throw new InvalidOperationException("CUDA is not available.");
                return device;
            }

            private static void CheckType(ScalarType dtype)
            {
                if (!IsReal(dtype))
                    throw new ArgumentException(
                        $"nn.Module.to only accepts floating point or complex types, but got desired dtype={dtype}"
                    );
            }

            private static bool IsReal(ScalarType type) =>
                type
                    is ScalarType.Float16
                        or ScalarType.Float32
                        or ScalarType.Float64
                        or ScalarType.BFloat16
                        or ScalarType.ComplexFloat32
                        or ScalarType.ComplexFloat64;
        }
    }
}
