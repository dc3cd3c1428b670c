namespace MentionWatch.Engines.Training.Learning;

/// <summary>How long students learn.</summary>
/// <param name="Epochs">How often they see all texts.</param>
/// <param name="LastEpochs">How often they then see those that people labelled.</param>
/// <param name="LastRateShare">Share of the usual step in those last rounds.</param>
internal readonly record struct DistillationCourse(int Epochs, int LastEpochs, float LastRateShare);
