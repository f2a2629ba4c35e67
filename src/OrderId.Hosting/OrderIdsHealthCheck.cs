using Microsoft.Extensions.Diagnostics.HealthChecks;
using OrderIds.Hosting.Generation;

namespace OrderIds.Hosting;

/// <summary>Reports whether order IDs can be issued, and how many the generator can still issue with its current lease.</summary>
internal sealed class OrderIdsHealthCheck(HostedGenerator generator) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // If no host has requested the first lease, this check does. An exception is reported as a failed check.
        OrderIdGenerator started = await generator.StartAsync(cancellationToken).ConfigureAwait(false);
        OrderIdGeneratorStatus status = started.GetStatus();
        var data = new Dictionary<string, object>
        {
            ["idsLeft"] = status.Left,
            ["failedRequests"] = status.Failures,
            ["leadSeconds"] = status.Lead.TotalSeconds,
        };
        if (status.Node is { } node)
        {
            data["node"] = node;
        }

        return status switch
        {
            { Left: 0 } => new HealthCheckResult(
                context.Registration.FailureStatus, HostingMessages.NothingLeft(status), status.LastFailure, data),
            { Failures: > 0 } => HealthCheckResult.Degraded(HostingMessages.Away(status), status.LastFailure, data),
            _ => HealthCheckResult.Healthy(HostingMessages.Healthy(status), data),
        };
    }
}
