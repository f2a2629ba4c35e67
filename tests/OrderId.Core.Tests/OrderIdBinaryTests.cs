using FsCheck.Xunit;

namespace OrderIds.Tests;

[Properties(Arbitrary = [typeof(Arbitraries)])]
public class OrderIdBinaryTests
{
    [Property]
    public bool ToByteArrayThenFromBytes_IsIdentity(OrderId id) =>
        OrderId.FromBytes(id.ToByteArray()) == id && OrderId.TryFromBytes(id.ToByteArray(), out OrderId read) && read == id;

    [Property]
    public bool ToGuidThenFromGuid_IsIdentity(OrderId id) =>
        OrderId.FromGuid(id.ToGuid()) == id && OrderId.TryFromGuid(id.ToGuid(), out OrderId read) && read == id;

    [Property]
    public bool ToGuid_IsOfVersion8AndTheVariantOfRfc9562(OrderId id)
    {
        string text = id.ToGuid().ToString();
        return text[14] == '8' && text[19] is '8' or '9' or 'a' or 'b';
    }

    [Fact]
    public void None_GoesThroughBytesAndGuid()
    {
        Assert.Equal(OrderId.None, OrderId.FromBytes(new byte[11]));
        Assert.Equal(Guid.Parse("00000000-0000-8000-8000-000000000000"), OrderId.None.ToGuid());
        Assert.Equal(OrderId.None, OrderId.FromGuid(OrderId.None.ToGuid()));
    }

    [Fact]
    public void MaxValue_GoesThroughBytesAndGuid()
    {
        Assert.Equal(OrderId.MaxValue, OrderId.FromBytes(OrderId.MaxValue.ToByteArray()));
        Assert.Equal(OrderId.MaxValue, OrderId.FromGuid(OrderId.MaxValue.ToGuid()));
    }

    [Fact]
    public void TryFrom_BytesAndGuidOfAnId_ReadsIt()
    {
        OrderId id = SealedIds.All[0];

        Assert.True(OrderId.TryFromBytes(id.ToByteArray(), out OrderId fromBytes));
        Assert.True(OrderId.TryFromGuid(id.ToGuid(), out OrderId fromGuid));
        Assert.Equal([id, id], [fromBytes, fromGuid]);
    }

    [Theory]
    [InlineData("00000000-0000-4000-8000-000000000000")]
    [InlineData("00000000-0000-8000-0000-000000000000")]
    [InlineData("00000000-0000-8000-8000-000000000001")]
    public void FromGuid_OfAnotherVersionVariantOrRest_Throws(string uuid)
    {
        Assert.False(OrderId.TryFromGuid(Guid.Parse(uuid), out _));
        Assert.Throws<OrderIdFormatException>(() => OrderId.FromGuid(Guid.Parse(uuid)));
    }

    [Fact]
    public void TryWriteBytes_IntoWhatIsTooShort_WritesNothing()
    {
        OrderId id = SealedIds.All[0];
        for (int length = 0; length < OrderId.ByteLength; length++)
        {
            var bytes = new byte[length];
            Assert.False(id.TryWriteBytes(bytes));
            Assert.All(bytes, value => Assert.Equal(0, value));
        }

        var longer = new byte[12];
        Assert.True(id.TryWriteBytes(longer));
        Assert.Equal(id.ToByteArray(), longer[..11]);
        Assert.Equal(0, longer[11]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(12)]
    [InlineData(16)]
    public void FromBytes_OfAnotherLength_Throws(int length)
    {
        AssertRefused(new byte[length], OrderIdError.WrongLength, -1, $"Expected 11 bytes, but found {length}.");
    }

    [Fact]
    public void FromBytes_WithAnySingleBitChanged_Throws()
    {
        foreach (FrozenVector vector in FrozenVectors.All)
        {
            byte[] bytes = Convert.FromHexString(vector.Bytes);
            for (int bit = 0; bit < 88; bit++)
            {
                bytes[bit / 8] ^= (byte)(0x80 >> (bit % 8));
                Assert.False(OrderId.TryFromBytes(bytes, out OrderId id));
                Assert.Equal(OrderId.None, id);
                Assert.Throws<OrderIdFormatException>(() => OrderId.FromBytes(bytes));
                bytes[bit / 8] ^= (byte)(0x80 >> (bit % 8));
            }
        }
    }

    [Fact]
    public void FromBytes_OfSomethingElse_SaysWhatAndWhere()
    {
        AssertRefused(Convert.FromHexString("20de26b1fc000134000116"), OrderIdError.FixedBitsMismatch, -1,
            "Expected the bits that are the same in every order ID (unused bits, UUID version 8 and variant), but found others.");
        AssertRefused(
            Convert.FromHexString("00de26b1fc000134000117"), OrderIdError.CheckMismatch, 16,
            "The check characters do not match. There is probably a typo.");
        AssertRefused(
            Convert.FromHexString("00de20b1fc000134000116"), OrderIdError.UnknownKind, 3,
            "Expected a kind letter (K, R to T or V to Z) or a digit as the 4th character, but found 'G'.");
    }

    [Fact]
    public void FromGuid_WithAnySingleBitChanged_Throws()
    {
        foreach (FrozenVector vector in FrozenVectors.All)
        {
            byte[] bytes = Convert.FromHexString(vector.Uuid.Replace("-", "", StringComparison.Ordinal));
            for (int bit = 0; bit < 128; bit++)
            {
                bytes[bit / 8] ^= (byte)(0x80 >> (bit % 8));
                Guid wrong = Guid.Parse(Convert.ToHexString(bytes));
                Assert.False(OrderId.TryFromGuid(wrong, out OrderId id));
                Assert.Equal(OrderId.None, id);
                Assert.IsAssignableFrom<FormatException>(Record.Exception(() => OrderId.FromGuid(wrong)));
                bytes[bit / 8] ^= (byte)(0x80 >> (bit % 8));
            }
        }
    }

    [Fact]
    public void FromGuid_OfRandomAndEmptyUuids_Throws()
    {
        Assert.False(OrderId.TryFromGuid(Guid.Empty, out _));
        Assert.False(OrderId.TryFromGuid(Guid.NewGuid(), out _));
        var exception = Assert.Throws<OrderIdFormatException>(() => OrderId.FromGuid(Guid.Empty));
        Assert.Equal((OrderIdError.FixedBitsMismatch, -1), (exception.Error, exception.Position));
    }

    private static void AssertRefused(byte[] bytes, OrderIdError error, int position, string message)
    {
        var exception = Assert.Throws<OrderIdFormatException>(() => OrderId.FromBytes(bytes));
        Assert.Equal((error, position, message), (exception.Error, exception.Position, exception.Message));
    }
}
