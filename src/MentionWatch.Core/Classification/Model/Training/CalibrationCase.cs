using System.Runtime.Intrinsics;

namespace MentionWatch.Core.Classification.Model.Training;

/// <summary>A text that was not learnt from: what both models say, what is true, and how much it counts.</summary>
internal readonly record struct CalibrationCase(Vector128<float> Linear, Vector128<float> Convolution, Vector128<float> Target, Vector128<float> Weights);
