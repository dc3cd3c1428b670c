using System.Globalization;
using System.Threading.RateLimiting;
using MentionWatch.Configuration;
using Microsoft.Extensions.Options;

namespace MentionWatch.Web.Actions;

/// <summary>Lets each address make so many calls a minute and sends it away until the next one.</summary>
internal sealed class CallLimit(IOptionsMonitor<MentionWatchOptions> options) : IEndpointFilter, IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(context
        => RateLimitPartition.GetFixedWindowLimiter(
            RemoteAddress.Of(context) ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = options.CurrentValue.Web.CallsPerMinute, Window = Window }));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var lease = _limiter.AttemptAcquire(context.HttpContext);
        if (lease.IsAcquired)
        {
            return await next(context);
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Problems.TooMany();
    }

    public void Dispose() => _limiter.Dispose();
}
