using System.Text;

namespace OrderIds.Tests.Text;

public class OrderIdFormattingTests
{
    public static TheoryData<string?, string> Formats => new()
    {
        { null, "5HZVVD37T4GT484SX" },
        { "", "5HZVVD37T4GT484SX" },
        { "N", "5HZVVD37T4GT484SX" },
        { "n", "5hzvvd37t4gt484sx" },
        { "D", "5HZ-VVD37T4-GT484SX" },
        { "d", "5hz-vvd37t4-gt484sx" },
        { "M", "***-*******-***84SX" },
        { "m", "***-*******-***84sx" },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void EveryOverload_InAFormat_WritesIt(string? format, string expected)
    {
        OrderId id = OrderId.Parse("5HZVVD37T4GT484SX");
        var characters = new char[32];
        var bytes = new byte[32];

        Assert.Equal(expected, id.ToString(format));
        Assert.Equal(expected, id.ToString(format, formatProvider: null));
        Assert.Equal(expected, string.Format(System.Globalization.CultureInfo.InvariantCulture, $"{{0:{format}}}", id));
        Assert.True(id.TryFormat(characters, out int charactersWritten, format));
        Assert.True(id.TryFormat(bytes, out int bytesWritten, format));
        Assert.Equal((expected.Length, expected.Length), (charactersWritten, bytesWritten));
        Assert.Equal(expected, new string(characters, 0, charactersWritten));
        Assert.Equal(expected, Encoding.ASCII.GetString(bytes, 0, bytesWritten));
        Assert.All(characters[charactersWritten..], character => Assert.Equal('\0', character));
        Assert.All(bytes[bytesWritten..], value => Assert.Equal(0, value));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void TryFormat_IntoWhatIsTooShort_WritesNothing(string? format, string expected)
    {
        OrderId id = OrderId.Parse("5HZVVD37T4GT484SX");
        for (int length = 0; length < expected.Length; length++)
        {
            var characters = new char[length];
            var bytes = new byte[length];

            Assert.False(id.TryFormat(characters, out int charactersWritten, format));
            Assert.False(id.TryFormat(bytes, out int bytesWritten, format));
            Assert.Equal((0, 0), (charactersWritten, bytesWritten));
            Assert.All(characters, character => Assert.Equal('\0', character));
            Assert.All(bytes, value => Assert.Equal(0, value));
        }

        Assert.True(id.TryFormat(new char[expected.Length], out _, format));
        Assert.True(id.TryFormat(new byte[expected.Length], out _, format));
    }

    [Theory]
    [InlineData("X")]
    [InlineData("G")]
    [InlineData("NN")]
    [InlineData(" ")]
    [InlineData("\0")]
    public void EveryOverload_InAnotherFormat_Throws(string format)
    {
        OrderId id = OrderId.Parse("5HZVVD37T4GT484SX");
        const string Message =
            "Expected the format N (17 characters), D (3-7-7) or M (masked), or one of them in lower case, but found another.";

        Assert.Equal(Message, Assert.Throws<FormatException>(() => id.ToString(format)).Message);
        Assert.Equal(Message, Assert.Throws<FormatException>(() => id.TryFormat(new char[32], out _, format)).Message);
        Assert.Equal(Message, Assert.Throws<FormatException>(() => id.TryFormat(new byte[32], out _, format)).Message);
    }

    [Fact]
    public void MaskedFormat_OfEveryKind_ShowsFourCharactersOnly()
    {
        foreach (string text in new[] { "0VRKB3Z0004T0008P", "11439416898772232", "5HZVVD37T4GT484SX" })
        {
            Assert.Equal("***-*******-***" + text[^4..], OrderId.Parse(text).ToString("M"));
        }
    }
}
