using OrderIds.Carriers.Numbers;

namespace OrderIds.Carriers.Tests.Numbers;

/// <summary>The rules of check characters: over published numbers, and the law of single wrong digits.</summary>
public class CheckRuleTests
{
    public static TheoryData<string> Rules => [.. CheckRules.All.Select(rule => rule.Name)];

    // What a rule misses of single wrong digits, by its arithmetic: the difference times the weight is a multiple of the modulus; and what
    // two remainders share one digit.
    private static readonly Dictionary<string, Func<int, int, int, bool>> Misses = new()
    {
        ["mod10-1-2"] = (place, was, becomes) => place % 2 == 1 && Math.Abs(was - becomes) == 5,
        ["mod10-2-1"] = (place, was, becomes) => place % 2 == 0 && Math.Abs(was - becomes) == 5,
        ["mod10-3-1"] = (_, _, _) => false,
        ["mod7"] = (_, was, becomes) => Math.Abs(was - becomes) == 7,
        ["luhn"] = (_, _, _) => false,
        ["mod37-36"] = (_, _, _) => false,
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Compute_PublishedNumbers_GiveTheirCheckCharacter(string name)
    {
        var layouts = PublishedNumbers.All
            .Select(number => (number.Format, Symbols: SymbolsOf(number.Number)))
            .SelectMany(number => FormatTable.Layouts
                .Where(
                    layout => layout.Format.Name == number.Format && layout.Format.Check?.Name == name
                        && layout.Length == number.Symbols.Length && layout.HasShape(number.Symbols))
                .Select(layout => (layout, number.Symbols)))
            .ToArray();

        Assert.NotEmpty(layouts);
        Assert.Contains(layouts, entry => entry.layout.HasRightCheck(entry.Symbols));
    }

    /// <summary>
    /// Every digit of a number, changed to every other one: the rule finds the error but for those its arithmetic cannot see.
    /// </summary>
    [Property]
    public void Compute_OneWrongDigit_IsCaughtWhereTheRuleCatchesIt(int seed)
    {
        var random = new Random(seed);
        foreach ((string name, Func<int, int, int, bool> misses) in Misses)
        {
            CheckRule rule = CheckRules.Find(name)!;
            byte[] digits = [.. Enumerable.Range(0, random.Next(8, 30)).Select(_ => (byte)random.Next(10))];
            int check = rule.Compute(digits);
            for (int i = 0; i < digits.Length; i++)
            {
                byte was = digits[i];
                for (byte becomes = 0; becomes < 10; becomes++)
                {
                    digits[i] = becomes;
                    Assert.Equal(becomes == was || misses(digits.Length - 1 - i, was, becomes), rule.Compute(digits) == check);
                }

                digits[i] = was;
            }
        }
    }

    /// <summary>
    /// FedEx and S10 write two remainders as one digit, so that an error passes only if it leads from one of the two to the other.
    /// </summary>
    [Property]
    public void Compute_OneWrongDigitModEleven_PassesOnlyBetweenRemaindersThatShareADigit(int seed)
    {
        var random = new Random(seed);
        (CheckRule Rule, int Length, int[] Weights, int[] Shared)[] rules =
        [
            (CheckRules.FedEx, 11, [3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1], [0, 10]),
            (CheckRules.FedEx, 13, [1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1], [0, 10]),
            (CheckRules.S10, 8, [8, 6, 4, 2, 3, 5, 9, 7], [0, 6]),
        ];
        foreach ((CheckRule rule, int length, int[] weights, int[] shared) in rules)
        {
            byte[] digits = [.. Enumerable.Range(0, length).Select(_ => (byte)random.Next(10))];
            int check = rule.Compute(digits);
            int remainder = digits.Zip(weights, (digit, weight) => digit * weight).Sum() % 11;
            for (int i = 0; i < length; i++)
            {
                byte was = digits[i];
                for (byte becomes = 0; becomes < 10; becomes++)
                {
                    digits[i] = becomes;
                    int other = digits.Zip(weights, (digit, weight) => digit * weight).Sum() % 11;
                    bool passes = rule.Compute(digits) == check;
                    Assert.True(!passes || becomes == was || (shared.Contains(remainder) && shared.Contains(other)));
                    Assert.True(passes || becomes != was);
                }

                digits[i] = was;
            }
        }
    }

    private static byte[] SymbolsOf(string number) =>
        [.. TrackingNumber.Parse(number).Text.Select(character => (byte)Symbol.Of(character))];
}
