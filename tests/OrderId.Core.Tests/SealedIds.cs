namespace OrderIds.Tests;

/// <summary>Sealed IDs of every key slot, frozen.</summary>
internal static class SealedIds
{
    public static IReadOnlyList<OrderId> All { get; } = [.. SealedVectors.All.Select(vector => OrderId.Parse(vector.Sealed))];
}
