using Microsoft.Extensions.Diagnostics.HealthChecks;
using OrderIds;
using OrderIds.Hosting;
using OrderIds.Hosting.Generation;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides methods that register health checks of order ID generators.</summary>
public static class OrderIdsHealthChecksBuilderExtensions
{
    /// <summary>Registers a health check of a generator that was registered by <c>AddOrderIds</c> or <c>AddKeyedOrderIds</c>.</summary>
    /// <param name="builder">The health checks builder.</param>
    /// <param name="serviceKey">
    /// The service key of the generator. The default is <see langword="null"/>, which means the generator without a key.
    /// </param>
    /// <param name="name">
    /// The name of the check. The default is <see langword="null"/>, which means <c>order-ids</c>, or <c>order-ids-</c> and the service
    /// key.
    /// </param>
    /// <param name="failureStatus">
    /// The status to report when no ID can be issued. The default is <see langword="null"/>, which means
    /// <see cref="HealthStatus.Unhealthy"/>.
    /// </param>
    /// <param name="tags">The tags of the check. By default, there are none.</param>
    /// <returns>The same health checks builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <remarks>
    /// The status is healthy if the last request to the lease store succeeded, degraded if it failed but the current lease has IDs left,
    /// and <paramref name="failureStatus"/> if no IDs are left. The data of the result are <c>idsLeft</c>, <c>failedRequests</c> (since the
    /// last lease), <c>leadSeconds</c> (how far the times in IDs are ahead of the clock) and <c>node</c> (the number of the generator,
    /// which its IDs contain). The check does not call the lease store, except to request the first lease if that has not been done yet.
    /// If no generator is registered with the service key, running the checks throws an <see cref="InvalidOperationException"/>.
    /// </remarks>
    public static IHealthChecksBuilder AddOrderIds(
        this IHealthChecksBuilder builder, string? serviceKey = null, string? name = null,
        HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            name ?? (serviceKey is null ? "order-ids" : "order-ids-" + serviceKey),
            services => new OrderIdsHealthCheck(
                services.GetKeyedService<HostedGenerator>(serviceKey)
                    ?? throw new InvalidOperationException(HostingMessages.NoGenerator(serviceKey))),
            failureStatus,
            tags));
    }
}
