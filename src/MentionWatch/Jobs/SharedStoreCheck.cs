using MentionWatch.Configuration;
using Npgsql;

namespace MentionWatch.Jobs;

/// <summary>Before anything starts: does the PostgreSQL of the shared schedule answer? If not, the worker ends with one line that says so.</summary>
internal sealed class SharedStoreCheck(Secret connectionString) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString.Reveal());
        await using var connection = new NpgsqlConnection(target.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
        }
        catch (NpgsqlException failure)
        {
            throw new InvalidOperationException($"The PostgreSQL of Schedule.PostgreSql, {target.Host}:{target.Port}, cannot be used: {Reason(failure)}. Start it, or mend the connection string.", failure);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Reason(NpgsqlException failure) => (failure.InnerException ?? failure).Message.TrimEnd('.');
}
