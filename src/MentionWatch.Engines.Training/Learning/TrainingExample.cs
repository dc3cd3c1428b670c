using System.Runtime.Intrinsics;

namespace MentionWatch.Engines.Training.Learning;

/// <summary>A labelled text made ready once.</summary>
/// <param name="Masked">The visible text with its masks.</param>
/// <param name="Source">Number of the collection it comes from.</param>
/// <param name="Target">The probabilities to learn: negative, neutral, positive, complaint; 0 or 1 when people labelled it.</param>
/// <param name="Weights">How much each of them counts; 0 when the question has no label.</param>
/// <param name="Count">As how many texts it counts when probabilities are calibrated.</param>
internal sealed record TrainingExample(string Masked, int Source, Vector128<float> Target, Vector128<float> Weights, float Count = 1f);
