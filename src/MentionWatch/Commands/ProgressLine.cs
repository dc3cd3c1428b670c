using System.Globalization;

namespace MentionWatch.Commands;

/// <summary>A bar of progress that rewrites itself on a terminal; nothing at all in a pipe.</summary>
internal sealed class ProgressLine(TextWriter error)
{
    private const int Done = 100;
    private const int Width = 40;

    private readonly bool _shown = !Console.IsErrorRedirected && ReferenceEquals(error, Console.Error);
    private int _percent = Done;

    /// <summary>Receives steps and shows them as per cent of the whole.</summary>
    public IProgress<T> Of<T>(string what, Func<T, double> share) => new Steps<T>(this, what, share);

    /// <summary>Leaves the line, unless it was left when all was done.</summary>
    public void End()
    {
        if (_shown && _percent < Done)
        {
            error.WriteLine();
        }
    }

    private void Show(string what, int percent)
    {
        if (_shown && percent != _percent)
        {
            _percent = percent;
            var bar = new string('█', percent * Width / Done).PadRight(Width, '░');
            error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{what} {bar} {percent,3} %{(percent == Done ? Environment.NewLine : "")}"));
        }
    }

    private sealed class Steps<T>(ProgressLine line, string what, Func<T, double> share) : IProgress<T>
    {
        public void Report(T value) => line.Show(what, (int)(100 * share(value)));
    }
}
