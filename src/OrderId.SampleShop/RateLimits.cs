using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace OrderIds.SampleShop;

/// <summary>Limits how often a visitor can ask about orders without signing in.</summary>
public static class RateLimits
{
    public const string Tracking = "tracking";

    private const int PerMinute = 30;

    public static void Add(IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Tracking, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? string.Empty,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }));
    });
}
