namespace OrderIds.Interleavings;

/// <summary>Consecutive IDs that one call to a generator took.</summary>
/// <param name="Call">When the call began and ended.</param>
/// <param name="Node">The node of the IDs.</param>
/// <param name="First">The first number: milliseconds and, in the lower 16 bits, the sequence.</param>
/// <param name="Last">The last number.</param>
internal sealed record Run(Span Call, int Node, long First, long Last)
{
    private static readonly DateTimeOffset Epoch = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static long NumberOf(DateTimeOffset time, int sequence) => ((long)(time - Epoch).TotalMilliseconds << 16) + sequence;
}
