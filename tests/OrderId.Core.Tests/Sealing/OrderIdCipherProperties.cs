using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OrderIds.Format;

namespace OrderIds.Tests.Sealing;

[Properties(Arbitrary = [typeof(Arbitraries), typeof(Keys)])]
public class OrderIdCipherProperties
{
    private const int Payload = 70;

    [Property]
    public bool SealThenOpen_IsIdentity(SortableId sample, Key key)
    {
        using var cipher = new OrderIdCipher(key.Bytes, key.Slot);
        OrderId id = cipher.Seal(sample.Id);
        return id != sample.Id && id.KeySlot == key.Slot && OrderId.Parse(id.ToString()) == id && cipher.Open(id) == sample.Id;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(5000)]
    public void Batch_IsOneByOne(int count)
    {
        using var cipher = new OrderIdCipher(SampleIds.Key(), 3);
        OrderId[] ids = SampleIds.Many(seed: count, count);
        var result = new OrderId[count + 1];

        cipher.Seal(ids, result);
        Assert.Equal(ids.Select(id => cipher.Seal(id)), result.Take(count));

        cipher.Open(result.AsSpan(0, count), result);
        Assert.Equal(ids, result.Take(count));
        Assert.Equal(OrderId.None, result[count]);
    }

    [Fact]
    public void Batch_OfSeveralSlots_IsOneByOne()
    {
        using var older = new OrderIdCipher(SampleIds.Key(24, first: 9), 6);
        using var cipher = new OrderIdCipher(SampleIds.Key(), 0);
        cipher.AddKey(6, SampleIds.Key(24, first: 9));

        // The older key's IDs stand in the first 1,024 only: in what follows there is none of them.
        OrderId[] ids = SampleIds.Many(seed: 6, 2500);
        OrderId[] mixed = [.. ids.Select((id, index) => index % 3 == 0 && index < 1000 ? older.Seal(id) : cipher.Seal(id))];
        var opened = new OrderId[mixed.Length];
        cipher.Open(mixed, opened);

        Assert.Equal(ids, opened);
    }

    [Fact]
    public void DistinctIn_DistinctOut_OverConsecutiveIds()
    {
        const int ChunkLength = 10_000;
        int count = TestSize.Of(50_000, 10_000_000);
        using var cipher = new OrderIdCipher(SampleIds.Key());
        var seen = new ulong[count];
        OrderId first = SampleIds.Consecutive(0);
        Parallel.For(0, count / ChunkLength, chunk =>
        {
            var ids = new OrderId[ChunkLength];
            for (int i = 0; i < ChunkLength; i++)
            {
                int index = (chunk * ChunkLength) + i;
                ids[i] = OrderId.Sortable(WireFormat.MillisecondsOf(first.High, first.Low) + (uint)(index >> 16), 77, (uint)index & 0xFFFF);
            }

            cipher.Seal(ids, ids);
            for (int i = 0; i < ChunkLength; i++)
            {
                // 59 of the payload's 70 bits: where they differ, so do the IDs.
                seen[(chunk * ChunkLength) + i] = (ids[i].High << 30) | (ids[i].Low >> 10);
            }
        });

        Array.Sort(seen);
        int repeated = 0;
        for (int i = 1; i < count; i++)
        {
            repeated += seen[i] == seen[i - 1] ? 1 : 0;
        }

        Assert.Equal(0, repeated);
    }

    [Fact]
    public void ConsecutiveIds_Sealed_DifferInHalfTheirPayloadBits()
    {
        const int Count = 100_000;
        OrderId[] ids = SealedRun(Count);
        var flips = new int[Payload];
        for (int i = 1; i < Count; i++)
        {
            UInt128 difference = PayloadOf(ids[i]) ^ PayloadOf(ids[i - 1]);
            for (int bit = 0; bit < Payload; bit++)
            {
                flips[bit] += (int)(difference >> bit & 1);
            }
        }

        // Of fair coins the mean is 35 with a standard error of 0.013, and each bit's share 0.5 with 0.0016.
        Assert.InRange(flips.Sum() / (double)(Count - 1), 34.9, 35.1);
        Assert.All(flips, count => Assert.InRange(count / (double)(Count - 1), 0.49, 0.51));
    }

    [Fact]
    public void SealedIds_DoNotCorrelateWithTime()
    {
        const int Count = 100_000;
        OrderId[] ids = SealedRun(Count);

        // Chance alone gives 0 with a standard error of 0.0032; what is not sealed, exactly 1.
        Assert.InRange(RankCorrelation(ids), -0.016, 0.016);
        Assert.Equal(1, RankCorrelation([.. Enumerable.Range(0, Count).Select(SampleIds.Consecutive)]));
    }

    private static OrderId[] SealedRun(int count)
    {
        using var cipher = new OrderIdCipher(SampleIds.Key());
        OrderId[] ids = [.. Enumerable.Range(0, count).Select(SampleIds.Consecutive)];
        cipher.Seal(ids, ids);
        return ids;
    }

    private static UInt128 PayloadOf(OrderId id) =>
        ((UInt128)WireFormat.LeftPayloadOf(id.High) << 35) | WireFormat.RightPayloadOf(id.High, id.Low);

    /// <summary>Computes Spearman's coefficient between the order of the array and the order of its values, which differ.</summary>
    private static double RankCorrelation(OrderId[] values)
    {
        int[] places = [.. Enumerable.Range(0, values.Length)];
        Array.Sort([.. values], places);
        BigInteger squares = BigInteger.Zero;
        for (int rank = 0; rank < places.Length; rank++)
        {
            long distance = rank - places[rank];
            squares += distance * distance;
        }

        double n = values.Length;
        return 1 - (6 * (double)squares / (n * ((n * n) - 1)));
    }
}
