using FsCheck.Xunit;

namespace OrderIds.Tests;

[Properties(Arbitrary = [typeof(Arbitraries)])]
public class OrderIdComparisonTests
{
    [Fact]
    public void Values_KeepTheContractOfValues()
    {
        OrderId[][] groups =
        [
            [OrderId.None, default, OrderId.MinValue],
            [OrderId.Parse("0VRKB3Z0004T0008P"), OrderId.Parse("0vr-kb3z000-4t0008p")],
            [OrderId.Parse("0VRKB3Z0004T001X6")],
            [OrderId.Parse("114-3941689-8772232"), OrderId.Parse("11439416898772232")],
            [OrderId.Parse("5HZVVD37T4GT484SX")],
            [OrderId.Parse("D01-1234567-1234567")],
            [OrderId.Parse("ZZZKZZZZZZZZZZZ08")],
            [OrderId.MaxValue],
        ];

        ValueContract.Holds(groups);
    }

    [Property]
    public bool CompareTo_IsTheOrdinalOrderOfTheText(OrderId left, OrderId right) =>
        Math.Sign(left.CompareTo(right)) == Math.Sign(string.CompareOrdinal(left.ToString(), right.ToString()));

    [Property]
    public bool CompareTo_IsTheOrderOfTheBytesAndOfTheUuid(OrderId left, OrderId right) =>
        Math.Sign(left.CompareTo(right)) == Math.Sign(left.ToByteArray().AsSpan().SequenceCompareTo(right.ToByteArray()))
        && Math.Sign(left.CompareTo(right)) == Math.Sign(left.ToGuid().CompareTo(right.ToGuid()))
        && Math.Sign(left.CompareTo(right)) == Math.Sign(string.CompareOrdinal(left.ToGuid().ToString(), right.ToGuid().ToString()));

    [Property]
    public bool CompareTo_OrdersSortableIdsByTimeThenNodeThenSequence(SortableId left, SortableId right) =>
        Math.Sign(left.Id.CompareTo(right.Id)) == Math.Sign(PartsOf(left.Id).CompareTo(PartsOf(right.Id)));

    [Property]
    public bool MinValueAndMaxValue_BoundEveryId(OrderId id) => OrderId.MinValue < id && id <= OrderId.MaxValue;

    [Fact]
    public void MaxValue_IsAnId()
    {
        Assert.Equal(OrderId.MaxValue, OrderId.Parse(OrderId.MaxValue.ToString()));
        Assert.StartsWith("ZZZZZZZZZZZZZZZ", OrderId.MaxValue.ToString(), StringComparison.Ordinal);
        Assert.Equal((OrderIdKind.Sealed, 7), (OrderId.MaxValue.Kind, OrderId.MaxValue.KeySlot));
    }

    [Fact]
    public void GetHashCode_SpreadsIdsIssuedOneAfterAnother()
    {
        // As many different hash codes, and as many different low bits, as random numbers would give, less five per cent.
        const int Count = 1 << 16;
        DateTimeOffset start = OrderId.Parse("0VRKB3Z0004T0008P").Timestamp;
        IEnumerable<OrderId>[] series =
        [
            Enumerable.Range(0, Count).Select(i => OrderId.Create(start, 77, i)),
            Enumerable.Range(0, Count).Select(i => OrderId.Create(start.AddMilliseconds(i), 77, 0)),
            Enumerable.Range(0, Count).Select(i => OrderId.Create(start.AddMilliseconds(i / 16), i % 16, 0)),
            Enumerable.Range(0, Count).Select(i => OrderId.Create(start.AddHours(i), 1, i % 7)),
            Enumerable.Range(0, Count).Select(i => OrderId.Create(start.AddMinutes(i), 1, 0)),
            Enumerable.Range(0, Count).Select(i => OrderId.Create(start.AddSeconds(i), 8191, 0)),
            Enumerable.Range(0, Count).Select(i => OrderId.Create(start.AddDays(i / 8), i % 8, 0)),
        ];
        foreach (IEnumerable<OrderId> ids in series)
        {
            int[] codes = ids.Select(id => id.GetHashCode()).ToArray();

            Assert.InRange(codes.Distinct().Count(), Count * 0.95, Count);
            Assert.InRange(codes.Select(code => code & (Count - 1)).Distinct().Count(), Count * 0.60, Count);
        }
    }

    private static (DateTimeOffset Timestamp, int Node, int Sequence) PartsOf(OrderId id) => (id.Timestamp, id.Node, id.Sequence);
}
