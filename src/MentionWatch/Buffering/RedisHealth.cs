using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace MentionWatch.Buffering;

/// <summary>Says whether Redis takes commands, and what is wrong in one line when it does not.</summary>
internal sealed class RedisHealth(RedisConnection connection, RedisConnector connector) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await connection.ExecuteAsync("PING").WaitAsync(cancellationToken);
            return HealthCheckResult.Healthy("Redis answers.");
        }
        catch (Exception slow) when (slow is TimeoutException or OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy(connector.Local?.Trouble ?? "Redis did not answer in time.");
        }
        catch (RedisServerException problem)
        {
            return HealthCheckResult.Unhealthy($"Redis refuses commands: {problem.Message}");
        }
        catch (RedisException)
        {
            return HealthCheckResult.Unhealthy(connector.Local?.Trouble ?? "Redis cannot be reached: check Redis.ConnectionString and that the server runs.");
        }
    }
}
