using FsCheck.Xunit;
using OrderIds.Format;
using OrderIds.Text;

namespace OrderIds.Tests;

/// <summary>Which bit means what, and which bits are an ID.</summary>
public class WireFormatTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(65_000)]
    public void FillSortable_ConsecutiveNumbers_GivesWhatCreateGives(int first)
    {
        var ids = new OrderId[2500];

        OrderId.FillSortable(ids, (5UL << 16) + (ulong)first, 4711);

        for (int i = 0; i < ids.Length; i++)
        {
            Assert.Equal(OrderId.Create(WireFormat.Epoch.AddMilliseconds(5 + ((first + i) >> 16)), 4711, (first + i) & 0xFFFF), ids[i]);
        }
    }

    [Property]
    public bool Sortable_NumbersInAnyOrderThroughOneBlock_AgreesWithEachAlone(uint milliseconds, ushort sequence, ushort node)
    {
        long block = OrderId.NoBlock;
        uint someNode = node & WireFormat.MaxNode;
        long first = ((long)milliseconds << 16) | sequence;

        // The number again, and after it each that differs in one bit: within the block and out of it.
        return Enumerable.Range(0, 41 + 16).SelectMany(bit => new[] { first, first, first ^ (1L << bit), first ^ (1L << bit) ^ 1 }).All(
            number => OrderId.Sortable(number, WireFormat.BitsOfNode(someNode), ref block) == OrderId.Sortable(
                (ulong)number >> 16, someNode, (uint)number & WireFormat.MaxSequence));
    }

    [Fact]
    public void PayloadHalves_GoBackIntoTheId()
    {
        foreach (FrozenVector vector in FrozenVectors.All)
        {
            (ulong high, ulong low) = BitsOf(vector.Text);
            (ulong left, ulong right) = (WireFormat.LeftPayloadOf(high), WireFormat.RightPayloadOf(high, low));

            Assert.Equal(vector.Text.Remove(3, 1).Substring(0, 14), TextOf(left, 7) + TextOf(right, 7));
            Assert.Equal(vector.Text, OrderId.OfPayload(WireFormat.SortableKind, left, right).ToString());
            for (int slot = 0; slot <= 7; slot++)
            {
                OrderId id = OrderId.OfPayload(WireFormat.SealedKind(slot), left, right);
                Assert.Equal(vector.Text.Substring(0, 3) + "RSTVWXYZ"[slot] + vector.Text.Substring(4, 11), id.ToString().Substring(0, 15));
                Assert.Equal((OrderIdKind.Sealed, slot), (id.Kind, WireFormat.KeySlotOf(BitsOf(id.ToString()).High)));
            }
        }
    }

    [Fact]
    public void IsValid_EveryKindLetter_IsToldApart()
    {
        foreach (char kind in Symbols.Alphabet.Where(char.IsLetter))
        {
            (ulong high, ulong low) = BitsOf($"111{kind}1111111111100");
            low = (low & ~WireFormat.CheckMask) | CheckCode.Compute(high, low);
            bool known = "KRSTVWXYZ".Contains(kind, StringComparison.Ordinal);

            Assert.Equal(known ? OrderIdError.None : OrderIdError.UnknownKind, ErrorOf(high, low));
            Assert.Equal(known ? OrderIdError.CheckMismatch : OrderIdError.UnknownKind, ErrorOf(high, low ^ 1));
            Assert.Equal(known ? OrderIdError.CheckMismatch : OrderIdError.UnknownKind, ErrorOf(high, low ^ 0x200));
        }
    }

    [Fact]
    public void IsValid_WithoutAKind_TakesDigitsAfterTheFirst()
    {
        for (int position = 0; position < OrderId.Length; position++)
        {
            foreach (char symbol in Symbols.Alphabet)
            {
                (ulong high, ulong low) = BitsOf("12345678907898989".Remove(position, 1).Insert(position, symbol.ToString()));
                OrderIdError expected = position switch
                {
                    0 => symbol == 'K' ? OrderIdError.InvalidCharacter : OrderIdError.None,
                    3 when char.IsDigit(symbol) => OrderIdError.None,
                    3 => "KRSTVWXYZ".Contains(symbol, StringComparison.Ordinal) ? OrderIdError.CheckMismatch : OrderIdError.UnknownKind,
                    _ => char.IsDigit(symbol) ? OrderIdError.None : OrderIdError.InvalidCharacter,
                };

                Assert.True(expected == ErrorOf(high, low), $"{symbol} at {position}");
            }
        }
    }

    [Theory]
    [InlineData("00000000000000000", OrderIdError.None)]
    [InlineData("00000000000000001", OrderIdError.UnknownKind)]
    [InlineData("00010000000000000", OrderIdError.UnknownKind)]
    [InlineData("00100000000000000", OrderIdError.None)]
    [InlineData("99999999999999999", OrderIdError.None)]
    public void IsValid_DigitsOnly_TellsAmazonsFromASlip(string text, OrderIdError expected)
    {
        (ulong high, ulong low) = BitsOf(text);

        Assert.Equal(expected, ErrorOf(high, low));
    }

    [Theory]
    [InlineData("00000000000000000", OrderIdKind.None)]
    [InlineData("00000000000000001", OrderIdKind.Amazon)]
    [InlineData("10000000000000000", OrderIdKind.Amazon)]
    [InlineData("000K0000000000000", OrderIdKind.Sortable)]
    [InlineData("000R0000000000000", OrderIdKind.Sealed)]
    [InlineData("000Z0000000000000", OrderIdKind.Sealed)]
    [InlineData("ZZZ9ZZZZZZZZZZZZZ", OrderIdKind.Amazon)]
    public void Kind_IsWhatTheFourthSymbolSays(string text, OrderIdKind expected)
    {
        (ulong high, ulong low) = BitsOf(text);

        Assert.Equal(expected, new OrderId(high, low).Kind);
    }

    /// <summary>Gets what is wrong with bits, by both answers: that of the judge and that of the diagnosis.</summary>
    private static OrderIdError ErrorOf(ulong high, ulong low) =>
        WireFormat.IsValid(high, low) ? OrderIdError.None : OrderIdDiagnosis.DiagnoseBits(high, low).Error;

    private static (ulong High, ulong Low) BitsOf(string text)
    {
        (ulong high, ulong low) = (0, 0);
        for (int i = 0; i < text.Length; i++)
        {
            ulong symbol = (ulong)Symbols.Alphabet.IndexOf(text[i], StringComparison.Ordinal);
            (high, low) = i < 9 ? ((high << 5) | symbol, low) : (high, (low << 5) | symbol);
        }

        return (high, low);
    }

    private static string TextOf(ulong bits, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(i => Symbols.Alphabet[(int)(bits >> (5 * (length - 1 - i))) & 31]));
}
