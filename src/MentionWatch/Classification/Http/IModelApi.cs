namespace MentionWatch.Classification.Http;

/// <summary>How texts are asked about and answers are read, in the terms of one kind of server.</summary>
internal interface IModelApi
{
    /// <summary>Texts in one request when the configuration leaves it open.</summary>
    int UsualBatch { get; }

    /// <summary>The body of a request.</summary>
    ReadOnlyMemory<byte> Write(IReadOnlyList<string> texts);

    /// <summary>Reads the answer to a request.</summary>
    /// <returns>What it says of each text, in order.</returns>
    /// <exception cref="ModelException">It is not an answer to what was asked.</exception>
    LabelScores[] Read(ReadOnlyMemory<byte> body, int texts);
}
