using System.Diagnostics;
using System.Globalization;
using MentionWatch.Demo;

namespace MentionWatch.Tests.Commands;

public sealed class DemoTests : IDisposable
{
    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("mentionwatch-demotest-");

    [Fact]
    public async Task The_story_is_told_to_its_end_and_leaves_nothing_behind()
    {
        var result = await RunAsync();
        var lines = result.Output.Split('\n');

        result.ExitCode.ShouldBe(0, result.Output + result.Error);
        result.Error.ShouldBeEmpty();
        foreach (var receiver in DemoConfig.Receivers)
        {
            lines.ShouldContain($"  ALERT  {receiver}, crisis.triggered, signature valid");
            lines.ShouldContain($"  ALERT  {receiver}, crisis.resolved, signature valid");
        }

        lines.ShouldContain("  | TERMINADO: Mudanzas Carracol vuelve a la normalidad");
        lines.ShouldNotContain(line => line.Contains('\u001b'));
        _temporary.EnumerateFileSystemInfos().ShouldBeEmpty();
        ServersIn(_temporary.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void The_story_is_the_same_on_every_run()
    {
        Story.Load().Posts.ShouldBe(Story.Load().Posts);
        Story.Week().ShouldBe(Story.Week());
    }

    public void Dispose() => _temporary.Delete(recursive: true);

    /// <summary>Redis servers that work in a directory, or worked in it before it was removed.</summary>
    private static IEnumerable<int> ServersIn(string directory)
        => Process.GetProcessesByName("redis-server").Select(process => process.Id)
            .Where(id => WorkingDirectory(id)?.StartsWith(directory, StringComparison.Ordinal) is true);

    private static string? WorkingDirectory(int process)
        => new DirectoryInfo(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/cwd")).LinkTarget;

    private async Task<WorkerProgramResult> RunAsync()
    {
        using var demo = WorkerProgram.Start(
            _temporary.FullName, new Dictionary<string, string>(StringComparer.Ordinal) { ["TMPDIR"] = _temporary.FullName }, "demo", "--exit");
        var (output, error) = (demo.StandardOutput.ReadToEndAsync(), demo.StandardError.ReadToEndAsync());
        await demo.WaitForExitAsync();
        return new WorkerProgramResult(demo.ExitCode, await output, await error);
    }
}
