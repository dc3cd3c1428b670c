namespace MentionWatch.Engines.Training.Embedding;

/// <summary>The logistic function from -8 to 8 in steps of 1/128, because skip-gram asks for it a billion times.</summary>
internal sealed class LogisticTable
{
    private const int StepsPerUnit = 128;
    private const int Middle = 8 * StepsPerUnit;
    private const float Furthest = 7.99f;

    private readonly float[] _values = [.. Enumerable.Range(0, 2 * Middle).Select(i => 1f / (1f + MathF.Exp((Middle - i) / (float)StepsPerUnit)))];

    /// <summary>Its value, 0 or 1 far away.</summary>
    public float Of(float logit) => logit > Furthest ? 1f : logit < -Furthest ? 0f : _values[(int)(logit * StepsPerUnit) + Middle];
}
