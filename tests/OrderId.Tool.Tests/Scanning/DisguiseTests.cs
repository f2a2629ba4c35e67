using System.Text;
using OrderIds.Tool.Scanning;

namespace OrderIds.Tool.Tests.Scanning;

public class DisguiseTests
{
    [Theory]
    [InlineData("114%2D3941689%2d8772232")]
    [InlineData("114%252D3941689%252D8772232")]
    [InlineData("114%E2%80%913941689%e2%80%918772232")]
    [InlineData("114\\-3941689\\-8772232")]
    [InlineData("114\\x2D3941689\\x2d8772232")]
    [InlineData("114\\u002D3941689\\u20118772232")]
    [InlineData("114&#45;3941689&#8209;8772232")]
    [InlineData("114&#x2011;3941689&#X2D;8772232")]
    [InlineData("114&ndash;3941689&minus;8772232")]
    [InlineData("&#49;14-3941689-8772232")]
    [InlineData("114-<wbr>3941689-<wbr/>8772232")]
    [InlineData("114-39<WBR />41689-8772232")]
    [InlineData("114-\u200B3941689-\u00AD8772232")]
    [InlineData("\u202A114-3941689-8772232\u202C")]
    [InlineData("114\u2060-\uFEFF3941689&zwj;-&shy;8772232")]
    [InlineData("114\\u200B-3941689-8772232")]
    [InlineData("\e[31m114-3941689-8772232\e[0m")]
    [InlineData("\e[01;31m\e[K114\e[m\e[K-3941689-\e[38;2;255;255;255m8772232\e(B\e[m")]
    [InlineData("orderId\\x3D114-3941689-8772232")]
    public void Scan_DisguisedId_IsFound(string text)
    {
        FoundId found = Assert.Single(Found($"Order {text}."));

        Assert.Equal((OrderId.Parse("114-3941689-8772232"), 1L), (found.Id, found.Line));
    }

    [Theory]
    [InlineData("114-3941689-8772232%2DR02")]
    [InlineData("R%2D114-3941689-8772232")]
    [InlineData("114-3941689-8772232\u200B1")]
    [InlineData("1\e[31m114-3941689-8772232")]
    [InlineData("114-3941689-8772232&#45;1")]
    [InlineData("114%2C3941689-8772232")]
    [InlineData("114&amp;3941689-8772232")]
    [InlineData("114\e[5A3941689-8772232")]
    public void Scan_DisguisedLongerNumber_IsNotCut(string text) => Assert.Empty(Found($"Order {text}."));

    [Fact]
    public void Scan_AfterADisguise_TellsTheOriginalPlace()
    {
        List<FoundId> found = Found("\u200B\e[1mü\e[0m 114%2D3941689%2D8772232\n\e[1m0VRKB3Z0004T0008P");

        Assert.Equal([(1L, 12L, "114%2D3941689%2D8772232"), (2L, 5L, null)], found.Select(id => (id.Line, id.Column, id.Text)));
    }

    [Theory]
    [InlineData("AMZ-114-3941689-8772232", true)]
    [InlineData("invoice-2026-AMZ-0VRKB3Z0004T0008P.pdf", true)]
    [InlineData("x\u200B-0VR-KB3Z000-4T0008P", true)]
    [InlineData("12-114-3941689-8772232", false)]
    [InlineData("AMZ-114-3941689-8772232-R02", false)]
    [InlineData("S01-1234567-1234567", true)]
    public void Scan_IdJoinedToAName_IsFoundIfPrefixedAreWanted(string text, bool isFound)
    {
        Assert.Equal(isFound ? 1 : 0, Found(text, prefixed: true).Count);
        Assert.Equal(text.StartsWith("S01", StringComparison.Ordinal) ? 1 : 0, Found(text).Count);
    }

    [Fact]
    public void IndexIn_AnyPlace_IsFoundWithVectorsAsWithout()
    {
        foreach (string disguise in new[] { "%2D", "\\-", "&shy;", "<wbr>", "\e[m", "\u200B", "\u00AD", "\uFEFF", "\\u002D", "%C2%AD" })
        {
            for (int before = 0; before < 40; before++)
            {
                byte[] text = Encoding.UTF8.GetBytes(new string('&', before) + disguise + new string('.', 40 - before));
                Assert.Equal(before, Disguise.IndexIn(text));
            }
        }
    }

    private static List<FoundId> Found(string text, bool prefixed = false)
    {
        var found = new List<FoundId>();
        new IdScanner(default, prefixed: prefixed).Scan(TestConsole.Text(text), found.Add, static _ => { });
        return found;
    }
}
