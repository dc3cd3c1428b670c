namespace MentionWatch.Classification.Http;

/// <summary>What a model server speaks.</summary>
internal enum ModelApi
{
    /// <summary>Predict of Hugging Face text-embeddings-inference.</summary>
    Tei,

    /// <summary>Chat completions as OpenAI defined them, with a JSON schema for the answer.</summary>
    Chat,
}
