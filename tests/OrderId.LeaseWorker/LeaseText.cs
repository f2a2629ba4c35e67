using System.Globalization;
using OrderIds;

namespace OrderIds.Tests;

/// <summary>Writes a lease as numbers: its node and, in milliseconds since the epoch, its window.</summary>
internal static class LeaseText
{
    private static readonly DateTimeOffset Epoch = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static string Of(OrderIdLease lease) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{lease.Node} {(lease.From - Epoch).TotalMilliseconds:F0} {(lease.Until - Epoch).TotalMilliseconds:F0}");
}
