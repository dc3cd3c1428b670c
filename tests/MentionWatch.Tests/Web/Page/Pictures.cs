namespace MentionWatch.Tests.Web.Page;

/// <summary>Where tests leave what people should look at: beside the tests, or where <c>MENTIONWATCH_PICTURES</c> says.</summary>
internal static class Pictures
{
    public static string Folder { get; } = Directory.CreateDirectory(
        Environment.GetEnvironmentVariable("MENTIONWATCH_PICTURES") ?? Path.Combine(AppContext.BaseDirectory, "pictures")).FullName;
}
