using System.Text;

namespace OrderIds.Tests.Text;

/// <summary>
/// What is listed and nothing beside it. The ID of many Zs is one where a character that is none, taken for a symbol, would pass for a Z.
/// </summary>
public class OrderIdSuggestListTests
{
    private const string Zs = "ZZZKZZZZZZZY0MJZZ";

    [Theory]
    [InlineData("UZZKZZZZZZZY0MJZZ", OrderIdRepair.Substitution, 0)]
    [InlineData("ZZZKZZZZUZZY0MJZZ", OrderIdRepair.Substitution, 8)]
    [InlineData("ZZ-ZKZZZZUZZY0MJZZ", OrderIdRepair.Substitution, 9)]
    [InlineData("U-ZZKZZZZZZZY0MJZZ", OrderIdRepair.Substitution, 0)]
    [InlineData("-ZZZKZZZZZZZY0MJZZ", OrderIdRepair.ExtraCharacter, 0)]
    [InlineData("-ZZZ-KZZZZZZ-ZY0MJZZ", OrderIdRepair.ExtraCharacter, 0)]
    [InlineData("ZZZKZZZZZZZY0MJJZZ", OrderIdRepair.ExtraCharacter, 15)]
    public void Suggest_AfterOneSlip_ListsOneRepair(string text, OrderIdRepair repair, int position)
    {
        OrderIdSuggestion[] expected = [new(OrderId.Parse(Zs), repair, position)];

        Assert.Equal(expected, OrderId.Suggest(text));
        Assert.Equal(expected, OrderId.Suggest(Encoding.ASCII.GetBytes(text)));
    }

    [Theory]
    [InlineData("UZZKZZZZUZZY0MJZZ")]
    [InlineData("ZZZKZZZZUZZY0MJZU")]
    [InlineData("UZZKZZZZZZZY0MJZ")]
    [InlineData("UZZKZZZZZZZ0YMJZZ")]
    [InlineData("ZYZKZZZZUZZY0MJZZ")]
    [InlineData("UZZKZZZZZZZY1MJZZ")]
    [InlineData("ZZZKZZZZUZZY1MJZZ")]
    [InlineData("UZZKZZZZZZZY0MJJZZ")]
    public void Suggest_AfterASecondSlip_ListsNothing(string text) => Assert.Empty(OrderId.Suggest(text));

    [Theory]
    [InlineData("0000-0000000000000")]
    [InlineData("U00000000000000000")]
    [InlineData("0000000U000000000000")]
    public void Suggest_ForWhatWouldBeNone_ListsNothing(string text) => Assert.Empty(OrderId.Suggest(text));

    [Fact]
    public void Suggest_ForALostZeroBehindAnOddSymbol_ListsTheIdOnce() =>
        Assert.Equal(
            [new OrderIdSuggestion(OrderId.Parse("0VRKB3Z0004T0008P"), OrderIdRepair.MissingCharacter, 9)],
            OrderId.Suggest("0VRKB3Z004T0008P"));

    [Fact]
    public void Suggest_ForWhatMayHaveMeantTwo_ListsTheLikelierFirst() =>
        Assert.Equal(
            [
                new OrderIdSuggestion(OrderId.Parse("24154990951454752"), OrderIdRepair.LookAlike, 3),
                new OrderIdSuggestion(OrderId.Parse("2E1S4990951454752"), OrderIdRepair.Substitution, 1),
            ],
            OrderId.Suggest("241S4990951454752"));
}
