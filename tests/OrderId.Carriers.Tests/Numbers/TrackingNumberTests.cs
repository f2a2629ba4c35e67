using System.Text;
using OrderIds.Tests;

namespace OrderIds.Carriers.Tests.Numbers;

/// <summary>Text in and out: one table of texts for every overload.</summary>
public class TrackingNumberTests
{
    public static TheoryData<string, string> Valid => new()
    {
        { "1Z999AA10123456784", "1Z999AA10123456784" },
        { "1z 999 aa1 01 2345 6784", "1Z999AA10123456784" },
        { "  \t1Z-999-AA1-01-2345-6784\r\n", "1Z999AA10123456784" },
        { "1Z\u00A0999\u2009AA1\u202F01\u30002345\u20116784", "1Z999AA10123456784" },
        { " 1 Z 9 9 9 A A 1 0 1 2 3 4 5 6 7 8 4 ", "1Z999AA10123456784" },
        { "1Z999AA10123456785", "1Z999AA10123456785" },
        { "ABC12", "ABC12" },
        { "unknown-carrier-77", "UNKNOWNCARRIER77" },
        { new string('9', 40), new string('9', 40) },
    };

    public static TheoryData<string?, TrackingNumberError, int, string> Invalid => new()
    {
        { null, TrackingNumberError.Empty, -1, "Expected a tracking number, but found nothing or only spaces and hyphens." },
        { string.Empty, TrackingNumberError.Empty, -1, "Expected a tracking number, but found nothing or only spaces and hyphens." },
        { " - \u2013 \n", TrackingNumberError.Empty, -1, "Expected a tracking number, but found nothing or only spaces and hyphens." },
        { "A1B2", TrackingNumberError.TooShort, -1, "Expected at least 5 letters and digits, but found 4." },
        { "tracking1", TrackingNumberError.TooFewDigits, -1, "Expected at least 2 digits, but found 1." },
        {
            new string('9', 41), TrackingNumberError.TooLong, 40,
            "Expected at most 40 letters and digits, but found another as the 41st character."
        },
        {
            "hello world!!", TrackingNumberError.InvalidCharacter, 11,
            "Expected a letter, a digit, a space or a hyphen as the 12th character, but found '!'."
        },
        {
            "1Z999AA1\n0123456784", TrackingNumberError.InvalidCharacter, 8,
            "Expected a letter, a digit, a space or a hyphen as the 9th character, but found U+000A."
        },
        {
            "1Z999\u0410A10123456784", TrackingNumberError.InvalidCharacter, 5,
            "Expected a letter, a digit, a space or a hyphen as the 6th character, but found U+0410."
        },
        {
            "\uFF11Z999AA10123456784", TrackingNumberError.InvalidCharacter, 0,
            "Expected a letter, a digit, a space or a hyphen as the 1st character, but found U+FF11."
        },
        {
            "SHIPPO_TRANSIT_1", TrackingNumberError.InvalidCharacter, 6,
            "Expected a letter, a digit, a space or a hyphen as the 7th character, but found '_'."
        },
    };

    [Theory]
    [MemberData(nameof(Valid))]
    public void Parse_EveryOverload_GivesTheLettersAndDigits(string text, string expected)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        TrackingNumber[] numbers =
        [
            TrackingNumber.Parse(text), TrackingNumber.Parse(text.AsSpan()), TrackingNumber.Parse(utf8),
            TrackingNumber.Parse(text, null), TrackingNumber.Parse(text.AsSpan(), null), TrackingNumber.Parse(utf8, null),
            TrackingNumber.TryParse(text, out TrackingNumber first) ? first : default,
            TrackingNumber.TryParse(text.AsSpan(), out TrackingNumber second) ? second : default,
            TrackingNumber.TryParse(utf8, out TrackingNumber third) ? third : default,
            TrackingNumber.TryParse(text, null, out TrackingNumber fourth) ? fourth : default,
            TrackingNumber.TryParse(text.AsSpan(), null, out TrackingNumber fifth) ? fifth : default,
            TrackingNumber.TryParse(utf8, null, out TrackingNumber sixth) ? sixth : default,
            TrackingNumber.Validate(text).Number, TrackingNumber.Validate(text.AsSpan()).Number, TrackingNumber.Validate(utf8).Number,
        ];

        Assert.All(numbers, number => Assert.Equal(expected, number.Text));
        Assert.True(TrackingNumber.Validate(text) is { IsValid: true, Error: TrackingNumberError.None, Position: -1, Message: "" });
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Parse_EveryOverload_SaysWhatIsWrongAndWhere(string? text, TrackingNumberError error, int position, string message)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text ?? string.Empty);
        int utf8Position = position < 0 ? position : Encoding.UTF8.GetByteCount(text!.AsSpan(0, position).ToArray());

        Assert.False(
            TrackingNumber.TryParse(text, out TrackingNumber number) || TrackingNumber.TryParse(text.AsSpan(), out number)
                || TrackingNumber.TryParse(utf8, out number));
        Assert.Equal(default, number);
        AssertIs(TrackingNumber.Validate(text), position);
        AssertIs(TrackingNumber.Validate(text.AsSpan()), position);
        Assert.Equal((error, utf8Position), (TrackingNumber.Validate(utf8).Error, TrackingNumber.Validate(utf8).Position));
        AssertThrows(() => TrackingNumber.Parse(text.AsSpan()), position);
        AssertThrows(() => TrackingNumber.Parse(utf8), utf8Position);
        if (text is not null)
        {
            AssertThrows(() => TrackingNumber.Parse(text), position);
        }

        void AssertIs(TrackingNumberValidation validation, int expected)
        {
            Assert.Equal(
                (false, error, expected, message), (validation.IsValid, validation.Error, validation.Position, validation.Message));
            Assert.Equal(default, validation.Number);
        }

        void AssertThrows(Action parse, int expected)
        {
            TrackingNumberFormatException exception = Assert.Throws<TrackingNumberFormatException>(parse);
            Assert.Equal((error, expected), (exception.Error, exception.Position));
        }
    }

    [Fact]
    public void Parse_Null_IsRefused() => Assert.Throws<ArgumentNullException>("s", () => TrackingNumber.Parse(null!));

    [Fact]
    public void Parse_BytesThatAreNoCharacter_AreNamed()
    {
        TrackingNumberValidation validation = TrackingNumber.Validate([0x31, 0x32, 0xFF, 0x33]);

        Assert.Equal((TrackingNumberError.InvalidCharacter, 2), (validation.Error, validation.Position));
        Assert.EndsWith("but found the byte 0xFF.", validation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validation_Default_IsEmpty() =>
        Assert.True(default(TrackingNumberValidation) is { IsValid: false, Error: TrackingNumberError.Empty, Position: -1 });

    [Fact]
    public void Parse_TextThatIsTheNumberAlready_IsKeptAsItIs()
    {
        string text = string.Concat("1Z999AA1", "0123456784");

        Assert.Same(text, TrackingNumber.Parse(text).Text);
    }

    [Theory]
    [InlineData("1Z999AA10123456784", "1Z 999 AA1 01 2345 6784")]
    [InlineData("986578788855", "9865 7878 8855")]
    [InlineData("9405511899223197428490", "9405 5118 9922 3197 4284 90")]
    [InlineData("420902109405511899223197428490", "420 90210 9405 5118 9922 3197 4284 90")]
    [InlineData("RM473124829GB", "RM 473 124 829 GB")]
    [InlineData("1LS71190136181271", "1LS7119013618127-1")]
    [InlineData("YT2229521272164446", "YT2229521272164446")]
    [InlineData("NOBODYS123", "NOBODYS123")]
    public void ToString_AsPrinted_HasTheGroupsOfTheCarrier(string text, string printed)
    {
        TrackingNumber number = TrackingNumber.Parse(text);

        Assert.Equal(printed, number.ToString("D"));
        Assert.Equal(printed, $"{number:D}");
        Assert.Equal(text, number.ToString());
        Assert.Equal(text, number.ToString("N", null));
        Assert.Equal(number, TrackingNumber.Parse(printed));
    }

    [Fact]
    public void ToString_Masked_ShowsTheLastFour()
    {
        TrackingNumber number = TrackingNumber.Parse("1Z999AA10123456784");

        Assert.Equal("**************6784", number.ToString("M"));
        Assert.Equal("**************6784", number.Masked.ToString());
        Assert.Equal("**************6784", $"{number.Masked:N}");
        Assert.Equal(number.Masked, TrackingNumber.Parse("1Z999AA20123456784").Masked);
        Assert.NotEqual(number.Masked, TrackingNumber.Parse("1Z999AA10123456785").Masked);
        Assert.Equal(string.Empty, default(MaskedTrackingNumber).ToString());
        Assert.Equal(
            [("Text", (object)"**************6784")],
            typeof(MaskedTrackingNumber).GetProperties().Select(property => (property.Name, property.GetValue(number.Masked)!)));
    }

    [Fact]
    public void ToString_OtherFormat_IsRefused()
    {
        FormatException exception = Assert.Throws<FormatException>(() => TrackingNumber.Parse("12345").ToString("X"));

        Assert.Equal(
            "Expected the format N (letters and digits alone), D (as the carrier prints it) or M (masked), but found another.",
            exception.Message);
    }

    [Fact]
    public void TryFormat_SpanOfAnyLength_WritesAllOrNothing()
    {
        TrackingNumber number = TrackingNumber.Parse("1Z999AA10123456784");
        for (int length = 0; length < 30; length++)
        {
            char[] characters = new char[length];
            byte[] bytes = new byte[length];

            Assert.Equal(length >= 23, number.TryFormat(characters, out int charsWritten, "D".AsSpan()));
            Assert.Equal(length >= 23, number.TryFormat(bytes, out int bytesWritten, "D".AsSpan()));
            Assert.Equal((length >= 23 ? 23 : 0, charsWritten), (charsWritten, bytesWritten));
            Assert.Equal(length >= 23 ? "1Z 999 AA1 01 2345 6784" : string.Empty, new string(characters, 0, charsWritten));
            Assert.Equal(new string(characters, 0, charsWritten), Encoding.ASCII.GetString(bytes, 0, bytesWritten));
        }
    }

    [Fact]
    public void Comparison_Numbers_AreOrderedByTheirText() => ValueContract.Holds<TrackingNumber>(
        [default, default],
        [TrackingNumber.Parse("00123")],
        [TrackingNumber.Parse("1Z999AA10123456784"), TrackingNumber.Parse("1z 999 aa1 01 2345 6784")],
        [TrackingNumber.Parse("AB123"), TrackingNumber.Parse("ab-123")]);

    [Fact]
    public void Default_IsNoNumber()
    {
        TrackingNumber number = default;

        Assert.Equal((string.Empty, string.Empty, string.Empty), (number.Text, number.ToString("D"), number.ToString("M")));
        Assert.Empty(number.Identify());
        Assert.Null(number.Best);
        Assert.True(number.TryFormat(Span<char>.Empty, out int written) && written == 0);
    }
}
