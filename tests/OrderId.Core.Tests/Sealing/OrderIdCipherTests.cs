using System.Globalization;
using System.Security.Cryptography;

namespace OrderIds.Tests.Sealing;

public partial class OrderIdCipherTests
{
    private static readonly OrderId Sortable = OrderId.Parse("0VRKB3Z0004T0008P");
    private static readonly OrderId Amazon = OrderId.Parse("114-3941689-8772232");

    public static TheoryData<string> NotSortable => new() { OrderId.None.ToString(), "114-3941689-8772232", "M1QRGRD872HG9K1NY" };

    public static TheoryData<string> NotSealed => new() { OrderId.None.ToString(), "114-3941689-8772232", "0VRKB3Z0004T0008P" };

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(17)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(64)]
    public void Constructor_KeyOfAnotherLength_Throws(int length)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>("key", () => new OrderIdCipher(new byte[length]));
        Assert.StartsWith(
            string.Create(CultureInfo.InvariantCulture, $"Expected a key of 16, 24 or 32 bytes, but found {length}."), exception.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(8)]
    public void Constructor_KeySlotOutOfRange_Throws(int keySlot)
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(
            nameof(keySlot), () => new OrderIdCipher(SampleIds.Key(), keySlot));
        Assert.StartsWith("Expected a key slot from 0 to 7.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(keySlot, exception.ActualValue);
    }

    [Fact]
    public void Constructor_OptionsNull_Throws() =>
        Assert.Throws<ArgumentNullException>("options", () => new OrderIdCipher(SampleIds.Key(), 0, null!));

    [Fact]
    public void Constructor_KeyChangedAfterwards_GoesOnWithItsCopy()
    {
        byte[] key = SampleIds.Key();
        using var expected = new OrderIdCipher(key);
        using var cipher = new OrderIdCipher(key);

        Array.Clear(key);

        // Enough calls at once would make the cipher set up AES again.
        Assert.Equal(expected.Seal(Sortable), cipher.Seal(Sortable));
        Assert.Equal(Sortable, cipher.Open(expected.Seal(Sortable)));
    }

    [Theory]
    [InlineData(16)]
    [InlineData(24)]
    [InlineData(32)]
    public void Constructor_PlatformThatEncryptsWrongly_Throws(int keyLength)
    {
        var platform = new SpyPlatform { FlipBit = true };

        CryptographicException exception = Assert.Throws<CryptographicException>(
            () => new OrderIdCipher(SampleIds.Key(keyLength), 0, null, platform.Create));

        Assert.Equal(
            "The self-test of the platform's AES failed: a known order ID was not sealed or opened correctly.", exception.Message);
        platform.AssertEverythingIsCleared();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Constructor_PlatformThatFailsHalfway_ClearsWhatItHas(int failingStep)
    {
        var platform = new SpyPlatform { FailingStep = failingStep };

        Assert.Throws<CryptographicException>(() => new OrderIdCipher(SampleIds.Key(), 0, null, platform.Create));

        platform.AssertEverythingIsCleared();
    }

    [Fact]
    public void Dispose_ClearsEveryKey()
    {
        var platform = new SpyPlatform();
        var cipher = new OrderIdCipher(SampleIds.Key(), 0, null, platform.Create);
        cipher.AddKey(5, SampleIds.Key(32));
        cipher.Seal(new OrderId[] { Sortable }, new OrderId[1]);

        cipher.Dispose();
        cipher.Dispose();

        platform.AssertEverythingIsCleared();
    }

    [Fact]
    public void EveryMember_AfterDispose_Throws()
    {
        var cipher = new OrderIdCipher(SampleIds.Key());
        OrderId id = cipher.Seal(Sortable);
        cipher.Dispose();

        Assert.Throws<ObjectDisposedException>(() => cipher.Seal(Sortable));
        Assert.Throws<ObjectDisposedException>(() => cipher.Open(id));
        Assert.Throws<ObjectDisposedException>(() => cipher.TryOpen(id, out _));
        Assert.Throws<ObjectDisposedException>(() => cipher.TryOpen(id, out _, out _));
        Assert.Throws<ObjectDisposedException>(() => cipher.Seal(new[] { Sortable }, new OrderId[1]));
        Assert.Throws<ObjectDisposedException>(() => cipher.Open(new[] { id }, new OrderId[1]));
        Assert.Throws<ObjectDisposedException>(() => cipher.AddKey(1, SampleIds.Key()));
    }

    [Theory]
    [MemberData(nameof(NotSortable))]
    public void Seal_AnotherKind_Throws(string text)
    {
        using var cipher = new OrderIdCipher(SampleIds.Key());
        OrderId id = Parse(text);
        OrderId[] destination = [Amazon, Amazon];

        OrderIdSealException single = Assert.Throws<OrderIdSealException>(() => cipher.Seal(id));
        OrderIdSealException batch = Assert.Throws<OrderIdSealException>(() => cipher.Seal(new[] { Sortable, id }, destination));

        Assert.Equal((OrderIdSealError.NotSortable, -1), (single.Error, single.Index));
        Assert.Equal((OrderIdSealError.NotSortable, 1), (batch.Error, batch.Index));
        Assert.Equal($"Expected a sortable order ID to seal, but found one of kind {id.Kind}.", single.Message);
        Assert.Equal($"Expected a sortable order ID to seal at index 1, but found one of kind {id.Kind}.", batch.Message);
        Assert.All(destination, untouched => Assert.Equal(Amazon, untouched));
    }

    [Theory]
    [MemberData(nameof(NotSealed))]
    public void Open_AnotherKind_Throws(string text)
    {
        using var cipher = new OrderIdCipher(SampleIds.Key());
        OrderId id = Parse(text);
        OrderId[] destination = [Amazon, Amazon];

        OrderIdSealException single = Assert.Throws<OrderIdSealException>(() => cipher.Open(id));
        OrderIdSealException batch = Assert.Throws<OrderIdSealException>(
            () => cipher.Open(new[] { cipher.Seal(Sortable), id }, destination));

        Assert.Equal((OrderIdSealError.NotSealed, -1), (single.Error, single.Index));
        Assert.Equal((OrderIdSealError.NotSealed, 1), (batch.Error, batch.Index));
        Assert.Equal($"Expected a sealed order ID to open, but found one of kind {id.Kind}.", single.Message);
        Assert.Equal($"Expected a sealed order ID to open at index 1, but found one of kind {id.Kind}.", batch.Message);
        Assert.All(destination, untouched => Assert.Equal(Amazon, untouched));
        AssertNotOpened(cipher, id, OrderIdSealError.NotSealed);
    }

    [Fact]
    public void Open_SlotWithoutAKey_Throws()
    {
        using var other = new OrderIdCipher(SampleIds.Key(), 4);
        using var cipher = new OrderIdCipher(SampleIds.Key(), 3);
        cipher.AddKey(0, SampleIds.Key(32));
        OrderId id = other.Seal(Sortable);
        OrderId[] destination = [Amazon, Amazon];

        OrderIdSealException single = Assert.Throws<OrderIdSealException>(() => cipher.Open(id));
        OrderIdSealException batch = Assert.Throws<OrderIdSealException>(
            () => cipher.Open(new[] { cipher.Seal(Sortable), id }, destination));

        Assert.Equal((OrderIdSealError.UnknownKeySlot, -1), (single.Error, single.Index));
        Assert.Equal((OrderIdSealError.UnknownKeySlot, 1), (batch.Error, batch.Index));
        Assert.Equal("Expected an order ID sealed with a known key slot (0, 3), but found key slot 4.", single.Message);
        Assert.Equal("Expected an order ID sealed with a known key slot (0, 3) at index 1, but found key slot 4.", batch.Message);
        Assert.All(destination, untouched => Assert.Equal(Amazon, untouched));
        AssertNotOpened(cipher, id, OrderIdSealError.UnknownKeySlot);
    }

    [Fact]
    public void AddKey_OfAnEarlierSlot_OpensItsIdsAndSealsWithTheCurrentOne()
    {
        using var before = new OrderIdCipher(SampleIds.Key(16), 1);
        OrderId old = before.Seal(Sortable);

        using var after = new OrderIdCipher(SampleIds.Key(32), 2);
        after.AddKey(1, SampleIds.Key(16));

        Assert.Equal(2, after.KeySlot);
        Assert.Equal(2, after.Seal(Sortable).KeySlot);
        Assert.Equal(Sortable, after.Open(old));
        Assert.Equal(Sortable, after.Open(after.Seal(Sortable)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void AddKey_SlotThatHoldsAKey_ThrowsAndKeepsIt(int keySlot)
    {
        using var cipher = new OrderIdCipher(SampleIds.Key());
        cipher.AddKey(6, SampleIds.Key(24));
        using var holder = new OrderIdCipher(keySlot == 0 ? SampleIds.Key() : SampleIds.Key(24), keySlot);

        ArgumentException exception = Assert.Throws<ArgumentException>(nameof(keySlot), () => cipher.AddKey(keySlot, SampleIds.Key(32)));

        Assert.Equal($"Expected a key slot without a key, but found one in slot {keySlot}. (Parameter 'keySlot')", exception.Message);
        Assert.Equal(Sortable, cipher.Open(holder.Seal(Sortable)));
    }

    [Fact]
    public void AddKey_BadArguments_Throws()
    {
        using var cipher = new OrderIdCipher(SampleIds.Key());
        Assert.Throws<ArgumentOutOfRangeException>("keySlot", () => cipher.AddKey(8, SampleIds.Key()));
        Assert.Throws<ArgumentException>("key", () => cipher.AddKey(1, new byte[20]));
    }

    [Fact]
    public void SealAndOpen_AllocateNothing()
    {
        using var cipher = new OrderIdCipher(SampleIds.Key());
        OrderId[] ids = SampleIds.Many(seed: 1, 1500);
        var destination = new OrderId[ids.Length];
        RoundTrip();

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++)
        {
            RoundTrip();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void RoundTrip()
        {
            cipher.Seal(ids, destination);
            cipher.Open(destination, destination);
            cipher.TryOpen(cipher.Seal(ids[0]), out _);
            _ = cipher.Open(cipher.Seal(ids[1]));
        }
    }

    private static void AssertNotOpened(OrderIdCipher cipher, OrderId id, OrderIdSealError expected)
    {
        Assert.False(cipher.TryOpen(id, out OrderId opened));
        Assert.Equal(OrderId.None, opened);
        Assert.False(cipher.TryOpen(id, out opened, out OrderIdSealError error));
        Assert.Equal((OrderId.None, expected), (opened, error));
    }

    private static OrderId Parse(string text) => text == OrderId.None.ToString() ? OrderId.None : OrderId.Parse(text);
}
