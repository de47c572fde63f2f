using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public override string ToString() => Metadata();

        /// <summary>With disamb, in the style that torch.TensorStringStyle names; without, shape, type and device.</summary>
        public string ToString(
            bool disamb,
            string? fltFormat = null,
            int? width = null,
            CultureInfo? cultureInfo = null,
            string? newLine = null
        ) => disamb ? ToString(TensorStringStyle.Default, fltFormat, width, cultureInfo, newLine) : Metadata();

        public string ToString(
            TensorStringStyle style,
            string? fltFormat = null,
            int? width = null,
            CultureInfo? cultureInfo = null,
            string? newLine = null
        )
        {
            if (style == TensorStringStyle.Default)
                style = torch.style;
            if (is_meta || style == TensorStringStyle.Metadata)
                return Metadata();
            using var text = new TensorText(
                this,
                fltFormat ?? floatFormat,
                width ?? lineWidth,
                cultureInfo ?? CultureInfo.CurrentCulture,
                newLine ?? torch.newLine
            );
            return style switch
            {
                TensorStringStyle.Julia => text.Julia(),
                TensorStringStyle.Numpy => text.Numpy(),
                TensorStringStyle.CSharp => text.CSharp(),
                _ => throw new System.ComponentModel.InvalidEnumArgumentException(
                    $"Unsupported tensor string style: {style}"
                ),
            };
        }

        internal string Metadata() =>
            IsInvalid ? "" : $"[{string.Join('x', shape)}], type = {dtype}, device = {device}";
    }
}
