using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Alerting.Http;
using MentionWatch.Configuration;

namespace MentionWatch.Classification.Http;

/// <summary>One model server.</summary>
internal sealed record HttpModelOptions
{
    [Description("What the server speaks: tei is the predict of text-embeddings-inference, chat the chat completions of OpenAI and its kin.")]
    public ModelApi Api { get; init; } = ModelApi.Tei;

    [Description("Address to post to, with its path: http://tei:8080/predict, https://api.openai.com/v1/chat/completions.")]
    [Required]
    [HttpAddress]
    public Secret? Url { get; init; }

    [Description("Name of the model as the server knows it; chat needs it.")]
    public string Model { get; init; } = "";

    [Description("Key sent as a bearer token.")]
    public Secret? ApiKey { get; init; }

    [Description("What each label of the model means. The model is asked the questions for which it has labels.")]
    [Required]
    public IReadOnlyDictionary<string, LabelMeaning> Labels { get; init; } = Empty.Dictionary<LabelMeaning>();

    [Description("Most texts in one request; 0 is 32 for tei and 1 for chat, where texts of one request could sway each other.")]
    [Range(0, 1024)]
    public int BatchSize { get; init; }

    [Description("Most requests at the same time.")]
    [Range(1, 256)]
    public int Concurrency { get; init; } = 4;

    [Description("Most characters of a text that are sent; the rest is cut off.")]
    [Range(100, 100_000)]
    public int MaxCharacters { get; init; } = 4000;

    [Description("Longest time for one attempt of a request.")]
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    [Description("How often a failed or malformed answer is asked for again.")]
    [Range(0, 10)]
    public int Retries { get; init; } = 2;

    [Description("Wait before the first repetition; it doubles, and varies by chance.")]
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    [Description("Requests within half a minute of which at least half fail before the server is left alone.")]
    [Range(2, 1000)]
    public int BreakAfter { get; init; } = 5;

    [Description("How long it is left alone then.")]
    [Range(typeof(TimeSpan), "00:00:00.5", "1.00:00:00")]
    public TimeSpan BreakFor { get; init; } = TimeSpan.FromSeconds(30);

    [Description("Probability given to the answer of a chat model, which states none.")]
    [Range(0.51, 1.0)]
    public double Confidence { get; init; } = 0.9;

    [Description("Whether a chat model is asked for temperature 0; some models refuse it.")]
    public bool Deterministic { get; init; } = true;

    [Description("Whether the address may be in a private network.")]
    public bool AllowPrivateAddresses { get; init; }
}
