namespace MentionWatch.Classification;

/// <summary>Texts, labels or a model that cannot be used; the message says which, where and how to mend it.</summary>
internal sealed class ClassificationException(string message, Exception? inner = null) : Exception(message, inner);
