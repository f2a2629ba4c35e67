namespace OrderIds.Tests.Sealing;

/// <summary>The frozen vectors of sealed IDs: they are added to, never edited.</summary>
public class SealedVectorTests
{
    public static IEnumerable<object[]> Vectors => SealedVectors.All.Select(vector => new object[] { vector });

    [Fact]
    public void Vectors_CoverEveryKeyLengthAndSlot()
    {
        Assert.Equal(120, SealedVectors.All.Count);
        Assert.Equal(24, SealedVectors.All.Select(vector => (vector.Key.Length, vector.KeySlot)).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Seal_GivesTheFrozenText(SealedVector vector)
    {
        using var cipher = new OrderIdCipher(vector.KeyBytes(), vector.KeySlot);

        OrderId id = cipher.Seal(OrderId.Parse(vector.Text));

        Assert.Equal(vector.Sealed, id.ToString());
        Assert.Equal((OrderIdKind.Sealed, vector.KeySlot), (id.Kind, id.KeySlot));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Open_GivesTheFrozenText(SealedVector vector)
    {
        using var cipher = new OrderIdCipher(vector.KeyBytes(), vector.KeySlot);

        Assert.Equal(vector.Text, cipher.Open(OrderId.Parse(vector.Sealed)).ToString());
        Assert.True(cipher.TryOpen(OrderId.Parse(vector.Sealed), out OrderId opened));
        Assert.Equal(vector.Text, opened.ToString());
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Batch_GivesTheFrozenTexts(SealedVector vector)
    {
        using var cipher = new OrderIdCipher(vector.KeyBytes(), vector.KeySlot);
        OrderId[] ids = [OrderId.Parse(vector.Text), OrderId.Parse(vector.Text)];

        cipher.Seal(ids, ids);
        Assert.All(ids, id => Assert.Equal(vector.Sealed, id.ToString()));

        cipher.Open(ids, ids);
        Assert.All(ids, id => Assert.Equal(vector.Text, id.ToString()));
    }

    [Fact]
    public void Open_WithAKeyForEverySlot_OpensABatchOfAllSlots()
    {
        SealedVector[] vectors = [.. SealedVectors.All.Take(8)];
        using var cipher = new OrderIdCipher(vectors[7].KeyBytes(), vectors[7].KeySlot);
        foreach (SealedVector vector in vectors.Take(7))
        {
            cipher.AddKey(vector.KeySlot, vector.KeyBytes());
        }

        OrderId[] ids = [.. vectors.Select(vector => OrderId.Parse(vector.Sealed))];
        cipher.Open(ids, ids);

        Assert.Equal(vectors.Select(vector => vector.Text), ids.Select(id => id.ToString()));
    }
}
