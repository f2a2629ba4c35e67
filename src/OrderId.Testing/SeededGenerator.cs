namespace OrderIds.Testing;

/// <summary>Issues IDs that depend only on a seed and a counter.</summary>
/// <remarks>
/// The 32 bits of the mixed seed give the node (13 bits), the sequence (16 bits) and the milliseconds of the second (3 bits), so different
/// seeds never give the same ID. Mixing gives every seed a different value, and makes the IDs of neighbouring seeds look different.
/// </remarks>
internal sealed class SeededGenerator : IOrderIdGenerator
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DateTimeOffset _start;
    private readonly int _node;
    private readonly int _sequence;
    private long _issued = -1;

    public SeededGenerator(int seed)
    {
        uint mixed = Mix((uint)seed);
        _node = (int)(mixed & 0x1FFF);
        _sequence = (int)((mixed >> 13) & 0xFFFF);
        _start = Start.AddMilliseconds(mixed >> 29);
    }

    public OrderId Next()
    {
        long count = Interlocked.Increment(ref _issued);
        return count < int.MaxValue
            ? OrderId.Create(_start.AddSeconds(count), _node, _sequence)
            : throw new OrderIdLeaseExhaustedException("Expected at most 2,147,483,647 IDs of one test generator, but found more.");
    }

    public void Fill(Span<OrderId> destination)
    {
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = Next();
        }
    }

    // Multiplying by an odd number and shifting can be undone, so different seeds give different results.
    private static uint Mix(uint value)
    {
        value = (value ^ (value >> 16)) * 0x9E3779B1;
        value = (value ^ (value >> 15)) * 0x85EBCA77;
        return value ^ (value >> 16);
    }
}
