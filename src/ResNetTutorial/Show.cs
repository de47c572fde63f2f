namespace ResNetTutorial;

/// <summary>
/// The library's only link to a notebook: where its output goes. A lesson's setup cell hands over the notebook's own
/// <c>display</c>; without one (a test, a console program) output is printed as text.
/// <para>The setup cell that every lesson starts with:</para>
/// <code>
/// #r "../artifacts/lessons/ResNetTutorial.dll"
/// using ResNetTutorial;
/// using ResNetTutorial.Charts;
/// using ResNetTutorial.Data;
/// using ResNetTutorial.Insight;
/// using ResNetTutorial.Layers;
/// using ResNetTutorial.Lessons;
/// using ResNetTutorial.Networks;
/// using ResNetTutorial.Training;
/// using TorchSharp;
/// using static TorchSharp.torch;
/// using static TorchSharp.torch.nn;
/// using Chart = Plotly.NET.CSharp.Chart;
/// using GenericChart = Plotly.NET.GenericChart;
/// using Microsoft.DotNet.Interactive.Formatting;
///
/// Show.With(value => display(value).Update);
/// Formatter.Register&lt;GenericChart&gt;(Show.Figure, "application/vnd.plotly.v1+json");
/// Formatter.Register&lt;GenericChart&gt;(Show.Html, "text/html");
/// Formatter.SetPreferredMimeTypesFor(typeof(GenericChart), "application/vnd.plotly.v1+json", "text/html");
/// Formatter.Register&lt;Fragment&gt;(fragment => fragment.Html, "text/html");
/// Formatter.Register&lt;Fragment&gt;(fragment => fragment.Text, "text/plain");
/// Formatter.SetPreferredMimeTypesFor(typeof(Fragment), "text/html", "text/plain");
/// Formatter.Register&lt;torch.Tensor&gt;(tensor => tensor.ToString(TorchSharp.TensorStringStyle.Julia), "text/plain");
/// Formatter.SetPreferredMimeTypesFor(typeof(torch.Tensor), "text/plain");
/// </code>
/// </summary>
public static partial class Show
{
    private static Func<object, Action<object>> _display = Print;

    /// <summary>
    /// Hands over the notebook's display: a function that shows a value and returns what replaces it in place.
    /// In a notebook: <c>Show.With(value => display(value).Update)</c>.
    /// </summary>
    /// <exception cref="ArgumentNullException">No display was given; <see cref="WithConsole"/> goes back to printing.</exception>
    public static void With(Func<object, Action<object>> display)
    {
        ArgumentNullException.ThrowIfNull(display);
        _display = display;
    }

    /// <summary>True when there is no notebook, and what is shown is printed.</summary>
    internal static bool IsConsole => _display == Print;

    /// <summary>Goes back to printing text on the console.</summary>
    public static void WithConsole() => _display = Print;

    /// <summary>Shows a value and returns the function that replaces it in place by another.</summary>
    public static Action<object> Value(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return _display(value);
    }

    /// <summary>What a console sees of a value. Replacing a value prints the new text where it differs.</summary>
    private static Action<object> Print(object value)
    {
        string? last = null;
        Update(value);
        return Update;

        void Update(object next)
        {
            var text = Text(next);
            if (text != last)
                Console.WriteLine(text);
            last = text;
        }
    }

    private static string Text(object value) => Describe(value) ?? value.ToString() ?? "";
}
