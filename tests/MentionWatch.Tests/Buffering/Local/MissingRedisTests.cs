namespace MentionWatch.Tests.Buffering.Local;

public sealed class MissingRedisTests
{
    [Fact]
    public async Task A_machine_without_redis_is_told_in_one_line_what_to_install()
    {
        var directory = Directory.CreateTempSubdirectory("mentionwatch-missing-");
        try
        {
            var config = Path.Combine(directory.FullName, "mentionwatch.json");
            await File.WriteAllTextAsync(config, """{ "Brands": { "acme": { "Names": ["Acme"] } }, "Web": { "Listen": "http://127.0.0.1:0" } }""");

            var ended = await WorkerProgram.RunAsync(
                directory.FullName, new Dictionary<string, string> { ["PATH"] = directory.FullName }, "", "run", "--config", config);

            ended.ExitCode.ShouldBe(1);
            ended.Error.Split('\n').ShouldContain(line => line.Contains("redis-server is not installed: install it", StringComparison.Ordinal));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
