using Microsoft.Extensions.Diagnostics.HealthChecks;
using OrderIds.Hosting.Generation;

namespace OrderIds.Hosting;

/// <summary>Tells whether order IDs can be issued, and for how many more the lease lasts.</summary>
internal sealed class OrderIdsHealthCheck(HostedGenerator generator) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // Where no host has taken the lease, the check does: what it throws is the answer.
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
