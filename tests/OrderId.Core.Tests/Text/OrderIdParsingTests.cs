using System.Globalization;
using System.Text;

namespace OrderIds.Tests.Text;

public partial class OrderIdParsingTests
{
    public static TheoryData<string, string> Valid => TextCases.Valid;

    public static TheoryData<string, OrderIdError, int> Invalid => TextCases.Invalid;

    public static TheoryData<string> Messages => new()
    {
        "|Expected an order ID of 17 characters, or 19 with hyphens, but found nothing or only white space.",
        "0VRKB3Z0004T0008|Expected 17 characters, or 19 with hyphens, but found 16.",
        "0VRKB3Z!004T0008P|Expected a digit or a letter other than U as the 8th character, but found '!'.",
        "0VRKB3Z\u0007004T0008P|Expected a digit or a letter other than U as the 8th character, but found U+0007.",
        "0VRKB3Z\u00E9004T0008P|Expected a digit or a letter other than U as the 8th character, but found U+00E9.",
        "114-39B1689-8772232|Expected a digit as the 7th character, as in every order ID without a kind letter, but found 'B'.",
        "0VRKB3Z000-4T0008P|Expected a hyphen as the 4th character, but found 'K'.",
        "0V-RKB3Z000-4T0008P|Expected hyphens as the 4th and the 12th of 19 characters, or none at all, but found one as the 3rd.",
        "0VRAB3Z0004T0008P|Expected a kind letter (K, R to T or V to Z) or a digit as the 4th character, but found 'A'.",
        "0VRKB3Z\u0000004T0008P|Expected a digit or a letter other than U as the 8th character, but found U+0000.",
        "0VRKB3Z 004T0008P|Expected a digit or a letter other than U as the 8th character, but found a space.",
        "0VR\u2013KB3Z000\u20134T0008P|Expected a hyphen as the 4th character, but found a dash (U+2013).",
        "0VRKB3Z\t004T0008P|Expected a digit or a letter other than U as the 8th character, but found a tab.",
        "0VRKB3Z~004T0008P|Expected a digit or a letter other than U as the 8th character, but found '~'.",
        "0VRKB3Z\u007F004T0008P|Expected a digit or a letter other than U as the 8th character, but found U+007F.",
        "0VRGB3Z0004T0008P|Expected a kind letter (K, R to T or V to Z) or a digit as the 4th character, but found 'G'.",
        "000-5000000-0000071|Expected a kind letter (K, R to T or V to Z) as the 5th character, but found '5'. "
        + "Amazon's order IDs do not begin with 000.",
        "0VRKB3Z0004T000QP|The check characters do not match. There is probably a typo.",
    };

    [Theory]
    [MemberData(nameof(Valid))]
    public void EveryOverload_OnAnOrderId_ReadsIt(string text, string canonical)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        OrderId id = OrderId.Parse(text);

        Assert.Equal(canonical, id.ToString());
        Assert.Equal(id, OrderId.Parse(text.AsSpan()));
        Assert.Equal(id, OrderId.Parse(utf8));
        Assert.Equal(id, OrderId.Parse(text, provider: null));
        Assert.Equal(id, OrderId.Parse(text.AsSpan(), provider: null));
        Assert.Equal(id, OrderId.Parse(utf8, provider: null));

        Assert.True(OrderId.TryParse(text, out OrderId fromString));
        Assert.True(OrderId.TryParse(text.AsSpan(), out OrderId fromSpan));
        Assert.True(OrderId.TryParse(utf8, out OrderId fromUtf8));
        Assert.True(OrderId.TryParse(text, provider: null, out OrderId fromStringWithProvider));
        Assert.True(OrderId.TryParse(text.AsSpan(), provider: null, out OrderId fromSpanWithProvider));
        Assert.True(OrderId.TryParse(utf8, provider: null, out OrderId fromUtf8WithProvider));
        Assert.Equal(
            [id, id, id, id, id, id], [fromString, fromSpan, fromUtf8, fromStringWithProvider, fromSpanWithProvider, fromUtf8WithProvider]);

        foreach (OrderIdValidation validation in new[] { OrderId.Validate(text), OrderId.Validate(text.AsSpan()), OrderId.Validate(utf8) })
        {
            Assert.True(validation.IsValid);
            Assert.Equal((id, OrderIdError.None, -1, ""), (validation.Id, validation.Error, validation.Position, validation.Message));
        }
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void EveryOverload_OnSomethingElse_SaysWhatAndWhere(string text, OrderIdError error, int position)
    {
        OrderIdValidation validation = OrderId.Validate(text.AsSpan());
        Assert.False(validation.IsValid);
        Assert.Equal((OrderId.None, error, position), (validation.Id, validation.Error, validation.Position));

        AssertThrows(validation, () => OrderId.Parse(text));
        AssertThrows(validation, () => OrderId.Parse(text.AsSpan()));
        AssertThrows(validation, () => OrderId.Parse(text, provider: null));
        AssertThrows(validation, () => OrderId.Parse(text.AsSpan(), provider: null));
        Assert.False(OrderId.TryParse(text, out OrderId fromString));
        Assert.False(OrderId.TryParse(text.AsSpan(), out OrderId fromSpan));
        Assert.False(OrderId.TryParse(text, provider: null, out OrderId fromStringWithProvider));
        Assert.False(OrderId.TryParse(text.AsSpan(), provider: null, out OrderId fromSpanWithProvider));
        Assert.All([fromString, fromSpan, fromStringWithProvider, fromSpanWithProvider], id => Assert.Equal(OrderId.None, id));
    }

    [Fact]
    public void Null_IsNoText()
    {
        OrderIdValidation validation = OrderId.Validate(null);

        Assert.Equal((false, OrderIdError.Empty, -1), (validation.IsValid, validation.Error, validation.Position));
        Assert.Empty(OrderId.Suggest(null));
        Assert.False(OrderId.EnumerateMatches(null).MoveNext());
    }

    [Theory]
    [InlineData("N")]
    [InlineData("D")]
    public void TryParse_OnEveryUnitInEveryPlace_ReadsOnlyWhatStandsForTheSymbol(string format)
    {
        OrderId id = OrderId.Create(new DateTimeOffset(2026, 11, 22, 9, 30, 0, TimeSpan.Zero), node: 2049, sequence: 1056);
        char[] text = id.ToString(format).ToCharArray();
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        for (int place = 0; place < text.Length; place++)
        {
            char original = text[place];
            string spellings = original switch
            {
                '-' => "-",
                '0' => "0Oo",
                '1' => "1IiLl",
                _ => $"{original}{char.ToLowerInvariant(original)}",
            };
            // Every unit up to U+0400; of those above, every seventh unless at full size.
            for (int unit = 0; unit <= char.MaxValue; unit += unit < 0x400 ? 1 : TestSize.Of(7, 1))
            {
                text[place] = (char)unit;
                bool expected = spellings.Contains((char)unit);
                if (OrderId.TryParse(text, out OrderId read) != expected || read != (expected ? id : OrderId.None))
                {
                    Assert.Fail(string.Format(CultureInfo.InvariantCulture, "U+{0:X4} in place {1}", unit, place));
                }
            }

            for (int unit = 0; unit <= byte.MaxValue; unit++)
            {
                utf8[place] = (byte)unit;
                bool expected = spellings.Contains((char)unit);
                if (OrderId.TryParse(utf8, out OrderId read) != expected || read != (expected ? id : OrderId.None))
                {
                    Assert.Fail(string.Format(CultureInfo.InvariantCulture, "Byte {0:X2} in place {1}", unit, place));
                }
            }

            text[place] = original;
            utf8[place] = (byte)original;
        }
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Parse_OnSomethingElse_ThrowsWithAMessageThatHelps(string textAndMessage)
    {
        string[] parts = textAndMessage.Split('|');

        var exception = Assert.Throws<OrderIdFormatException>(() => OrderId.Parse(parts[0]));

        Assert.Equal(parts[1], exception.Message);
    }

    [Fact]
    public void Validate_OnAMegabyte_SaysSo()
    {
        const int Megabyte = 1 << 20;
        string spaces = new(' ', Megabyte);

        AssertSays(OrderIdError.WrongLength, -1, new string('0', Megabyte));
        AssertSays(OrderIdError.WrongLength, -1, new string('\u00E9', Megabyte));
        AssertSays(OrderIdError.WrongLength, -1, new string('-', Megabyte));
        AssertSays(OrderIdError.Empty, -1, spaces);
        AssertSays(OrderIdError.None, -1, spaces + TextCases.Sortable + spaces);
        AssertSays(OrderIdError.CheckMismatch, Megabyte + 16, spaces + "0VRKB3Z0004T0008Q");
        Assert.Equal(
            "Expected 17 characters, or 19 with hyphens, but found 1048576.", OrderId.Validate(new string('\u00E9', Megabyte)).Message);

        static void AssertSays(OrderIdError error, int position, string text)
        {
            OrderIdValidation characters = OrderId.Validate(text);
            OrderIdValidation utf8 = OrderId.Validate(Encoding.UTF8.GetBytes(text));
            Assert.Equal((error, position), (characters.Error, characters.Position));
            Assert.Equal((error, position), (utf8.Error, utf8.Position));
        }
    }

    [Fact]
    public void Parse_OnNull_ThrowsArgumentNullException()
    {
        Assert.Equal("s", Assert.Throws<ArgumentNullException>(() => OrderId.Parse(null!)).ParamName);
        Assert.Equal("s", Assert.Throws<ArgumentNullException>(() => OrderId.Parse(null!, provider: null)).ParamName);
    }

    [Fact]
    public void TryParse_OnNull_IsFalse()
    {
        Assert.False(OrderId.TryParse((string?)null, out OrderId id));
        Assert.False(OrderId.TryParse((string?)null, provider: null, out OrderId withProvider));
        Assert.Equal([OrderId.None, OrderId.None], [id, withProvider]);
    }

    [Fact]
    public void DefaultValidation_IsNotValid()
    {
        OrderIdValidation validation = default;

        Assert.False(validation.IsValid);
        Assert.Equal((OrderIdError.Empty, -1), (validation.Error, validation.Position));
        Assert.Equal(OrderId.Validate(default(ReadOnlySpan<char>)).Message, validation.Message);
    }

    [Fact]
    public void Validations_CompareByWhatTheySay()
    {
        OrderIdValidation first = OrderId.Validate("0VRKB3Z0004T0008Q");
        OrderIdValidation same = OrderId.Validate("0VRKB3Z0004T0008Q");
        OrderIdValidation other = OrderId.Validate("0VRKB3Z0004T0008R");

        Assert.True(first == same && first.Equals((object)same) && first.GetHashCode() == same.GetHashCode());
        Assert.True(first != other && !first.Equals((object)other) && !first.Equals((object)"text"));

        // One difference is enough: the error, its place, what was found, or the ID.
        Assert.True(OrderId.Validate("0VRKB3Z0004T00?8P") != OrderId.Validate("0VRKB3Z0004T0?08P"));
        Assert.True(OrderId.Validate("0VRKB3Z0004T0009P") != OrderId.Validate("0VRKB3Z0004T000?P"));
        Assert.True(OrderId.Validate("") != OrderId.Validate("0"));
        Assert.True(OrderId.Validate("00000000000000000") != OrderId.Validate(""));
        Assert.True(OrderId.Validate("0VRKB3Z0004T0008P") != OrderId.Validate("5HZVVD37T4GT484SX"));
        Assert.NotEqual(OrderId.Validate("").GetHashCode(), OrderId.Validate("0").GetHashCode());
    }

    private static void AssertThrows(OrderIdValidation expected, Func<object> parse)
    {
        var exception = Assert.Throws<OrderIdFormatException>(parse);
        Assert.Equal((expected.Error, expected.Position, expected.Message), (exception.Error, exception.Position, exception.Message));
    }
}
