namespace OrderIds.Tests.Sealing;

/// <summary>Many IDs at once: what no batch is.</summary>
public partial class OrderIdCipherTests
{
    [Fact]
    public void Batch_DestinationTooShort_Throws()
    {
        using var cipher = new OrderIdCipher(SampleIds.Key());
        ArgumentException seal = Assert.Throws<ArgumentException>(
            "destination", () => cipher.Seal(new[] { Sortable, Sortable }, new OrderId[1]));
        ArgumentException open = Assert.Throws<ArgumentException>(
            "destination", () => cipher.Open(new[] { Sortable, Sortable }, new OrderId[1]));

        Assert.Equal("Expected a destination of at least 2 order IDs, but found 1. (Parameter 'destination')", seal.Message);
        Assert.Equal(seal.Message, open.Message);
    }

    [Fact]
    public void Batch_DestinationOverlapsWithAnOffset_Throws()
    {
        using var cipher = new OrderIdCipher(SampleIds.Key());
        OrderId[] ids = [Sortable, Sortable, Sortable];

        ArgumentException exception = Assert.Throws<ArgumentException>(
            "destination", () => cipher.Seal(ids.AsSpan(0, 2), ids.AsSpan(1, 2)));

        Assert.Equal(
            "Expected a destination that starts at the same element as the source or does not overlap it, but found another overlap. "
            + "(Parameter 'destination')",
            exception.Message);
        Assert.All(ids, untouched => Assert.Equal(Sortable, untouched));
    }

    [Fact]
    public void Batch_OfNone_DoesNothing()
    {
        using var cipher = new OrderIdCipher(SampleIds.Key());
        OrderId[] destination = [Amazon];

        cipher.Seal([], destination);
        cipher.Open([], destination);

        Assert.Equal(Amazon, destination[0]);
    }
}
