using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OrderIds.Testing;

namespace OrderIds.Tests.Text;

[Properties(Arbitrary = [typeof(SlippedIds)])]
public class OrderIdSuggestTests
{
    private const string Right = "0VRKB3Z0004T0008P";

    public static TheoryData<string, OrderIdRepair, int> Slips => new()
    {
        { "V0RKB3Z0004T0008P", OrderIdRepair.AdjacentSwap, 0 },
        { "0VR-KB3Z000-4T000P8", OrderIdRepair.AdjacentSwap, 17 },
        { "  0VRKB3Z000T40008P", OrderIdRepair.AdjacentSwap, 12 },
        { "0VRKB3Z0004T000BP", OrderIdRepair.LookAlike, 15 },
        { "0URKB3Z0004T0008P", OrderIdRepair.LookAlike, 1 },
        { "0VRKB320004T0008P", OrderIdRepair.LookAlike, 6 },
        { "0VR-kb3z000-4tq008p", OrderIdRepair.LookAlike, 14 },
        { "0VRKB3Z0004T0008Q", OrderIdRepair.Substitution, 16 },
        { "?VRKB3Z0004T0008P", OrderIdRepair.Substitution, 0 },
        { "?0VRKB3Z0004T0008P", OrderIdRepair.ExtraCharacter, 0 },
        { "0VRKB3Z0004T000?P", OrderIdRepair.Substitution, 15 },
        { "0VRKB3Z0004T00\u00E98P", OrderIdRepair.Substitution, 14 },
        { "VRKB3Z0004T0008P", OrderIdRepair.MissingCharacter, 0 },
        { "0VRKB3Z0004T0008", OrderIdRepair.MissingCharacter, 16 },
        { "0VR-KB3000-4T0008P", OrderIdRepair.MissingCharacter, 7 },
        { "0VRKB3Z0004T0008P.", OrderIdRepair.ExtraCharacter, 17 },
        { "0VRKKB3Z0004T0008P", OrderIdRepair.ExtraCharacter, 4 },
        { "0VR KB3Z000 4T0008P", OrderIdRepair.ExtraCharacter, 3 },
        { "0VR\u2011KB3Z000\u20114T0008P", OrderIdRepair.ExtraCharacter, 3 },
        { "0VR-KB3Z0004T0008P", OrderIdRepair.ExtraCharacter, 3 },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public void Suggest_AfterOneSlip_ListsWhatWasMeant(string text, OrderIdRepair repair, int position)
    {
        IReadOnlyList<OrderIdSuggestion> suggestions = OrderId.Suggest(text);

        Assert.Contains(new OrderIdSuggestion(OrderId.Parse(Right), repair, position), suggestions);
    }

    [Theory]
    [MemberData(nameof(Slips))]
    public void Suggest_ForUtf8_ListsTheSameWithPositionsInBytes(string text, OrderIdRepair repair, int position)
    {
        int bytes = Encoding.UTF8.GetByteCount(text.AsSpan(0, position));

        Assert.Contains(new OrderIdSuggestion(OrderId.Parse(Right), repair, bytes), OrderId.Suggest(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("?VRKB3Z0004T000?P")]
    [InlineData("?0VRKB3Z0004T0008?P")]
    [InlineData("?VRKB3Z0004T0008")]
    public void Suggest_SecondCharacterThatIsNone_ListsNothing(string text) => Assert.Empty(OrderId.Suggest(text));

    [Theory]
    [InlineData("0D 0Q 17 2Z 38 4A 5S 6G 8B 9G 9Q CG EF HN KX MN PR UV VW VY")]
    public void Suggest_CharacterThatLooksLikeAnother_SaysSo(string pairs)
    {
        var random = new Random(1);
        IEnumerable<string> bothWays = pairs.Split(' ').SelectMany(pair => new[] { pair, new string([pair[1], pair[0]]) });
        foreach (string pair in bothWays.Where(pair => pair[0] != 'U'))
        {
            OrderId meant;
            int position;
            do
            {
                meant = Symbols.RandomSortable(random);
                position = meant.ToString().IndexOf(pair[0], 4);
            }
            while (position < 0);

            string typed = meant.ToString().Remove(position, 1).Insert(position, pair[1].ToString());

            Assert.Contains(
                OrderId.Suggest(typed), suggestion => suggestion == new OrderIdSuggestion(meant, OrderIdRepair.LookAlike, position));
        }
    }

    [Fact]
    public void Suggest_ForBytesThatAreNoUtf8_ReplacesOne()
    {
        byte[] text = [.. "0VRKB3Z0004T00"u8, 0xFF, .. "8P"u8];

        Assert.Contains(new OrderIdSuggestion(OrderId.Parse(Right), OrderIdRepair.Substitution, 14), OrderId.Suggest(text));
        Assert.Empty(OrderId.Suggest(new byte[65]));
        Assert.Empty(OrderId.Suggest([0xFF, 0xFE, .. text]));
    }

    [Theory]
    [InlineData("114-39416B9-8772232", "11439416898772232", 9)]
    [InlineData("S14-3941689-B772232", "S1439416898772232", 12)]
    [InlineData("11A-3941689-8772232", "11439416898772232", 2)]
    public void Suggest_ForAnAmazonId_ReplacesALetterByTheDigitItLooksLike(string text, string meant, int position)
    {
        Assert.Equal([new OrderIdSuggestion(OrderId.Parse(meant), OrderIdRepair.LookAlike, position)], OrderId.Suggest(text));
    }

    [Fact]
    public void Suggest_ForAnAmazonIdWithPunctuation_DropsIt() =>
        Assert.Equal(
            [new OrderIdSuggestion(OrderId.Parse("114-3941689-8772232"), OrderIdRepair.ExtraCharacter, 19)],
            OrderId.Suggest("114-3941689-8772232."));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("0VRKB3Z0004T0008P")]
    [InlineData("114-3941689-8772232")]
    [InlineData("114-3941689-877223")]
    [InlineData("114-3941689-87722321")]
    [InlineData("0VRKB3Z??04T0008P")]
    [InlineData("0VRKB3Z0004T000")]
    [InlineData("order")]
    [InlineData("000-1234567-1234567")]
    [InlineData("K14-3941689-8772232")]
    public void Suggest_ForWhatIsRightOrTooFarOff_IsEmpty(string text) => Assert.Empty(OrderId.Suggest(text));

    [Fact]
    public void Suggest_ForAVeryLongText_LooksAtNone()
    {
        Assert.NotEmpty(OrderId.Suggest(new string(' ', 47) + "0VRKB3Z0004T0008Q"));
        Assert.Empty(OrderId.Suggest(new string(' ', 48) + "0VRKB3Z0004T0008Q"));
        Assert.Empty(OrderId.Suggest(new string('0', 1 << 20)));
    }

    [Property]
    public bool Suggest_AfterAnySlip_ListsWhatWasMeantAndNothingInvalid(Slip slip)
    {
        IReadOnlyList<OrderIdSuggestion> suggestions = OrderId.Suggest(slip.Text);
        return suggestions.Any(suggestion => suggestion.Id == slip.Meant)
            && suggestions.Count <= 16
            && suggestions.Select(suggestion => suggestion.Id).Distinct().Count() == suggestions.Count
            && suggestions.SequenceEqual(suggestions.OrderBy(suggestion => suggestion.Repair).ThenBy(suggestion => suggestion.Position))
            && suggestions.All(
                suggestion => OrderId.TryParse(suggestion.Id.ToString(), out _) && suggestion.Position >= 0
                    && suggestion.Position <= slip.Text.Length);
    }

    /// <summary>An ID with one character lost, added, replaced or exchanged with the next.</summary>
    public readonly record struct Slip(string Text, OrderId Meant);

    private static class SlippedIds
    {
        public static Arbitrary<Slip> Slips => (
            from id in Gen.OneOf(OrderIdArbitraries.Sortable, Gen.Elements(SealedIds.All.ToArray()))
            from kind in Gen.Choose(0, 3)
            from at in Gen.Choose(0, 16)
            from symbol in Gen.Elements(Symbols.Alphabet.ToCharArray())
            let text = id.ToString()
            let slipped = kind switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, symbol.ToString()),
                2 => text.Remove(at, 1).Insert(at, symbol.ToString()),
                _ => at == 16 ? text : text.Remove(at, 2).Insert(at, $"{text[at + 1]}{text[at]}"),
            }
            where slipped != text
            select new Slip(slipped, id)).ToArbitrary();
    }
}
