namespace MentionWatch.Core.Detection;

/// <summary>What is normal for one hour of the week.</summary>
/// <param name="Negative">Distinct negative authors an hour.</param>
/// <param name="Others">Distinct other authors an hour.</param>
/// <param name="VolumeDispersion">Dispersion of the volume around its mean, what is unknown of the mean included.</param>
/// <param name="ShareDispersion">Dispersion of the negatives when the volume is known, what is unknown of the share included.</param>
public readonly record struct Expectation(double Negative, double Others, double VolumeDispersion, double ShareDispersion);
