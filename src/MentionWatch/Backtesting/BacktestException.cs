namespace MentionWatch.Backtesting;

/// <summary>Input that cannot be replayed; the message says which and how to mend it.</summary>
internal sealed class BacktestException(string message, Exception? inner = null) : Exception(message, inner);
