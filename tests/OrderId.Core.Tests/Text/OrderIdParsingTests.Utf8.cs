using System.Globalization;
using System.Text;

namespace OrderIds.Tests.Text;

/// <content>Texts in UTF-8.</content>
public partial class OrderIdParsingTests
{
    [Theory]
    [MemberData(nameof(Invalid))]
    public void EveryUtf8Overload_OnSomethingElse_SaysTheSameInBytes(string text, OrderIdError error, int position)
    {
        // A lone surrogate has no UTF-8: three bytes that are none stand for it, each a character of its own.
        if (text.Any(char.IsSurrogate) && !text.Contains("\U0001F4E6", StringComparison.Ordinal))
        {
            return;
        }

        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        OrderIdValidation validation = OrderId.Validate(utf8);
        int bytePosition = position < 0 ? -1 : Encoding.UTF8.GetByteCount(text.AsSpan(0, position));

        Assert.False(validation.IsValid);
        Assert.Equal((OrderId.None, error, bytePosition), (validation.Id, validation.Error, validation.Position));
        AssertThrows(validation, () => OrderId.Parse(utf8));
        AssertThrows(validation, () => OrderId.Parse(utf8, provider: null));
        Assert.False(OrderId.TryParse(utf8, out OrderId fromUtf8));
        Assert.False(OrderId.TryParse(utf8, provider: null, out OrderId fromUtf8WithProvider));
        Assert.Equal([OrderId.None, OrderId.None], [fromUtf8, fromUtf8WithProvider]);
    }

    [Theory]
    [InlineData(0x00A1)]
    [InlineData(0x07FF)]
    [InlineData(0x0800)]
    [InlineData(0x0FFF)]
    [InlineData(0xD7FF)]
    [InlineData(0xE000)]
    [InlineData(0xFFFF)]
    [InlineData(0x10000)]
    [InlineData(0x10FFFF)]
    public void Validate_OnUtf8OfAnyLength_NamesTheFirstUnitAsInUtf16(int value)
    {
        string character = char.ConvertFromUtf32(value);
        byte[] utf8 = Encoding.UTF8.GetBytes(TextCases.Sortable.Remove(7, character.Length).Insert(7, character));

        Assert.Equal(
            $"Expected a digit or a letter other than U as the 8th character, but found U+{(int)character[0]:X4}.",
            OrderId.Validate(utf8).Message);
    }

    [Theory]
    [InlineData("C1BF")]
    [InlineData("E09FBF")]
    [InlineData("EDBFBF")]
    [InlineData("F08FBFBF")]
    [InlineData("F4908080")]
    [InlineData("F5808080")]
    public void Validate_OnUtf8JustBeyondWhatThereIs_NamesTheByte(string hex)
    {
        byte[] wrong = Convert.FromHexString(hex);
        byte[] utf8 = [.. "0VRKB3Z"u8, .. wrong, .. "0004T0008P"u8.Slice(wrong.Length)];

        Assert.Equal(
            $"Expected a digit or a letter other than U as the 8th character, but found the byte 0x{hex.Substring(0, 2)}.",
            OrderId.Validate(utf8).Message);
    }

    [Fact]
    public void Validate_OnUtf8OfACharacterThatIsWhiteSpaceInItsLowHalf_SkipsItNot() =>
        Assert.Equal(OrderIdError.MisplacedHyphen, OrderId.Validate("\U000120030VRKB3Z0004T0008P"u8).Error);

    [Theory]
    [InlineData("80")]
    [InlineData("FF")]
    [InlineData("C0")]
    [InlineData("C1")]
    [InlineData("F5")]
    [InlineData("C3")]
    public void Validate_OnAByteThatIsNoUtf8_PointsAtIt(string hex)
    {
        for (int position = 0; position < OrderId.Length; position++)
        {
            byte[] utf8 = Encoding.ASCII.GetBytes(TextCases.Sortable);
            utf8[position] = Convert.FromHexString(hex)[0];

            OrderIdValidation validation = OrderId.Validate(utf8);

            Assert.Equal((OrderIdError.InvalidCharacter, position), (validation.Error, validation.Position));
            string ordinal = position switch { 0 => "1st", 1 => "2nd", 2 => "3rd", _ => $"{position + 1}th" };
            Assert.Equal(
                $"Expected a digit or a letter other than U as the {ordinal} character, but found the byte 0x{hex}.", validation.Message);
        }
    }

    [Theory]
    [InlineData("C080")]
    [InlineData("E080B0")]
    [InlineData("EDA080")]
    [InlineData("F08080B0")]
    [InlineData("F4908080")]
    [InlineData("E282")]
    public void Validate_OnASequenceThatIsNoUtf8_CountsEveryByte(string hex)
    {
        byte[] wrong = Convert.FromHexString(hex);
        byte[] utf8 = [.. "0VRK"u8, .. wrong, .. "0000000000000"u8];

        Assert.Equal(
            OrderId.Length + wrong.Length == OrderId.GroupedLength
                ? OrderIdError.MisplacedHyphen
                : OrderIdError.WrongLength, OrderId.Validate(utf8).Error);
        Assert.Equal(
            (OrderIdError.InvalidCharacter, 4),
            (OrderId.Validate(utf8.AsSpan(0, 17)).Error, OrderId.Validate(utf8.AsSpan(0, 17)).Position));
    }
}
