namespace MentionWatch.Classification.Http;

/// <summary>Whether a model server answers, and if not, since when and why.</summary>
internal sealed partial class ModelHealth(string model, TimeProvider time, ILogger logger)
{
    /// <summary>One failure may be the text's; several in a row are the server's.</summary>
    private const int RequestsToBeSure = 3;

    private readonly Lock _gate = new();
    private ClassifierFailure? _failure;
    private bool _isOpen;

    /// <summary>What keeps failing; <see langword="null"/> while the server answers.</summary>
    public ClassifierFailure? Failing
    {
        get
        {
            lock (_gate)
            {
                return _isOpen || _failure is { Batches: >= RequestsToBeSure } ? _failure : null;
            }
        }
    }

    public void Succeeded()
    {
        if (Volatile.Read(ref _failure) is null)
        {
            return;
        }

        lock (_gate)
        {
            _failure = _isOpen ? _failure : null;
        }
    }

    public void Failed(string reason)
    {
        lock (_gate)
        {
            _failure = new ClassifierFailure(_failure?.Since ?? time.GetUtcNow(), reason, (_failure?.Batches ?? 0) + 1);
        }
    }

    /// <summary>The server is left alone from now on.</summary>
    public void Opened(string reason)
    {
        bool wasOpen;
        lock (_gate)
        {
            (wasOpen, _isOpen) = (_isOpen, true);
            _failure ??= new ClassifierFailure(time.GetUtcNow(), reason, 1);
        }

        if (!wasOpen)
        {
            Log.LeftAlone(logger, model, reason);
        }
    }

    /// <summary>The server is asked again.</summary>
    public void Closed()
    {
        lock (_gate)
        {
            (_failure, _isOpen) = (null, false);
        }

        Log.AnswersAgain(logger, model);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The model server {Model} is left alone for a while, the local model answers instead: {Reason}.")]
        public static partial void LeftAlone(ILogger logger, string model, string reason);

        [LoggerMessage(Level = LogLevel.Information, Message = "The model server {Model} answers again.")]
        public static partial void AnswersAgain(ILogger logger, string model);
    }
}
