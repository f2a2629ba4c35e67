using System.ComponentModel;
using System.Text.Json;

namespace OrderIds.Carriers.Tests.Numbers;

public class TrackingNumberJsonTests
{
    private static readonly TrackingNumber Number = TrackingNumber.Parse("1Z999AA10123456784");

    [Theory]
    [InlineData("\"1Z999AA10123456784\"")]
    [InlineData("\"1z 999 aa1 01 2345 6784\"")]
    [InlineData("\"1\\u005A999AA10123456784\"")]
    public void Deserialize_String_GivesTheNumber(string json) => Assert.Equal(Number, JsonSerializer.Deserialize<TrackingNumber>(json));

    [Theory]
    [InlineData("1", "Expected a tracking number as a JSON string, but found a number.")]
    [InlineData("true", "Expected a tracking number as a JSON string, but found a Boolean.")]
    [InlineData("{}", "Expected a tracking number as a JSON string, but found an object.")]
    [InlineData("[]", "Expected a tracking number as a JSON string, but found an array.")]
    [InlineData("\"hello world!!\"", "Expected a letter, a digit, a space or a hyphen as the 12th character, but found '!'.")]
    [InlineData("\"\\ud800123456\"", "Expected a tracking number as a JSON string, but found one that is not valid Unicode.")]
    public void Deserialize_AnythingElse_SaysWhatWasExpected(string json, string message)
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TrackingNumber>(json));

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Serialize_ThenDeserialize_IsIdentity()
    {
        var shipments = new Dictionary<TrackingNumber, TrackingNumber> { [Number] = default, [TrackingNumber.Parse("12345")] = Number };

        string json = JsonSerializer.Serialize(shipments);

        Assert.Equal("""{"1Z999AA10123456784":null,"12345":"1Z999AA10123456784"}""", json);
        Assert.Equal(shipments, JsonSerializer.Deserialize<Dictionary<TrackingNumber, TrackingNumber>>(json));
    }

    [Fact]
    public void Serialize_DefaultAsName_IsRefused() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Dictionary<TrackingNumber, int> { [default] = 1 }));

    [Fact]
    public void Serialize_Masked_WritesTheMaskAndCannotBeRead()
    {
        Assert.Equal("\"**************6784\"", JsonSerializer.Serialize(Number.Masked));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<MaskedTrackingNumber>("\"**************6784\""));
    }

    [Fact]
    public void Serialize_Enumerations_AreWords() =>
        Assert.Equal(
            """["CheckDigit","TooShort","EBay"]""",
            JsonSerializer.Serialize(
                new object[] { TrackingNumberEvidence.CheckDigit, TrackingNumberError.TooShort, CarrierPlatform.EBay }));

    [Fact]
    public void TypeConverter_Strings_AreConverted()
    {
        TypeConverter converter = TypeDescriptor.GetConverter(typeof(TrackingNumber));

        Assert.Equal(Number, converter.ConvertFromInvariantString(" 1Z 999 AA1 01 2345 6784"));
        Assert.Equal(Number.Text, converter.ConvertToInvariantString(Number));
        Assert.True(converter.CanConvertFrom(typeof(string)) && !converter.CanConvertFrom(typeof(int)));
        Assert.True(converter.IsValid("12345") && converter.IsValid(Number) && !converter.IsValid("x"));
        Assert.Throws<TrackingNumberFormatException>(() => converter.ConvertFromInvariantString("x"));
    }
}
