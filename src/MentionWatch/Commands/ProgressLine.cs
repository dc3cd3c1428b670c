using System.Globalization;

namespace MentionWatch.Commands;

/// <summary>One line of progress that rewrites itself on a terminal; nothing at all in a pipe.</summary>
internal sealed class ProgressLine(TextWriter error)
{
    private readonly bool _shown = !Console.IsErrorRedirected && ReferenceEquals(error, Console.Error);
    private int _percent = -1;

    /// <summary>Receives steps and shows them as per cent of the whole.</summary>
    public IProgress<T> Of<T>(string what, Func<T, double> share) => new Steps<T>(this, what, share);

    /// <summary>Leaves the line.</summary>
    public void End()
    {
        if (_shown)
        {
            error.WriteLine();
        }
    }

    private void Show(string what, int percent)
    {
        if (_shown && percent != _percent)
        {
            _percent = percent;
            error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{what} {percent,3} %"));
        }
    }

    private sealed class Steps<T>(ProgressLine line, string what, Func<T, double> share) : IProgress<T>
    {
        public void Report(T value) => line.Show(what, (int)(100 * share(value)));
    }
}
