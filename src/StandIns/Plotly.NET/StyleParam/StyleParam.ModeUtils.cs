namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>Modes with lines, markers or text added.</summary>
    public static class ModeUtils
    {
        private static readonly Mode[] All =
        [
            Mode.None,
            Mode.Lines,
            Mode.Markers,
            Mode.Text,
            Mode.Lines_Markers,
            Mode.Lines_Text,
            Mode.Markers_Text,
            Mode.Lines_Markers_Text,
        ];

        public static Mode showLines(bool isShow, Mode cmode) => isShow ? Add("lines", cmode) : cmode;

        public static Mode showMarker(bool isShow, Mode cmode) => isShow ? Add("markers", cmode) : cmode;

        public static Mode showText(bool isShow, Mode cmode) => isShow ? Add("text", cmode) : cmode;

        private static Mode Add(string part, Mode mode)
        {
            var parts = $"{mode}"
                .Split('+')
                .Append(part)
                .Where(p => p != "none")
                .Distinct()
                .Order(StringComparer.Ordinal);
            var name = string.Join('+', parts);
            return All.Single(candidate => $"{candidate}" == name);
        }
    }
}
