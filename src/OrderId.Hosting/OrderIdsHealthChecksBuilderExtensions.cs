using Microsoft.Extensions.Diagnostics.HealthChecks;
using OrderIds;
using OrderIds.Hosting;
using OrderIds.Hosting.Generation;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds health checks of order ID generators.</summary>
public static class OrderIdsHealthChecksBuilderExtensions
{
    /// <summary>Adds a health check of the generator that <c>AddOrderIds</c> or <c>AddKeyedOrderIds</c> added.</summary>
    /// <param name="builder">The health checks to add to.</param>
    /// <param name="serviceKey">The key of the generator, or <see langword="null"/>, the default, for the generator without a key.</param>
    /// <param name="name">
    /// The name of the check. The default, <see langword="null"/>, is <c>order-ids</c>, or <c>order-ids-</c> and the key.
    /// </param>
    /// <param name="failureStatus">
    /// What is reported when no ID can be issued. The default, <see langword="null"/>, is <see cref="HealthStatus.Unhealthy"/>.
    /// </param>
    /// <param name="tags">The tags of the check. By default it has no tags.</param>
    /// <returns>The same health checks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <remarks>
    /// It is healthy while the last request to the store was granted; degraded while it was not and IDs are left; it fails when none is
    /// left. The data are <c>idsLeft</c>, <c>failedRequests</c> since the last lease, <c>leadSeconds</c> (how far times run ahead of the
    /// clock) and <c>node</c>. The check asks the store nothing, except for the first lease, if it has not been taken yet.
    /// </remarks>
    public static IHealthChecksBuilder AddOrderIds(
        this IHealthChecksBuilder builder, string? serviceKey = null, string? name = null,
        HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            name ?? (serviceKey is null ? "order-ids" : "order-ids-" + serviceKey),
            services => new OrderIdsHealthCheck(services.GetRequiredKeyedService<HostedGenerator>(serviceKey)),
            failureStatus,
            tags));
    }
}
