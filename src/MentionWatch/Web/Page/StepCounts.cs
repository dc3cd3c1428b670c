namespace MentionWatch.Web.Page;

/// <summary>What was said of a brand in one step of the page.</summary>
internal readonly record struct StepCounts(int Total, int Negative, int Complaints);
