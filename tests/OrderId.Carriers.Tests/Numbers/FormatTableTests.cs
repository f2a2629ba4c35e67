using OrderIds.Carriers.Numbers;

namespace OrderIds.Carriers.Tests.Numbers;

/// <summary>The table of formats, over numbers made from its own layouts.</summary>
public class FormatTableTests
{
    /// <summary>A number made from a layout fits it; with any other check character it does not, and is listed as mistyped.</summary>
    [Property]
    public void Identify_NumberMadeFromALayout_FitsItUntilTheCheckCharacterIsWrong(int seed)
    {
        var random = new Random(seed);
        NumberLayout layout = FormatTable.Layouts[random.Next(FormatTable.Layouts.Length)];
        byte[] symbols = LayoutSamples.Make(layout, random);
        string text = Symbol.ToText(symbols);
        bool isNumber = text.Distinct().Count() > 1 && text.Count(char.IsAsciiDigit) >= TrackingNumber.MinDigits;

        Assert.Equal(isNumber, TrackingNumber.Identify(text).Any(candidate => candidate.Layout == layout));
        if (layout.Format.Check is null)
        {
            return;
        }

        int check = layout.Parts.Single(part => part.Name == "check").Start;
        byte right = symbols[check];
        for (int wrong = 0; wrong < layout.Format.Check.Characters; wrong++)
        {
            symbols[check] = (byte)wrong;
            text = Symbol.ToText(symbols);
            bool differ = text.Distinct().Count() > 1;
            Assert.Equal(
                wrong != right && differ, TrackingNumber.IdentifyMistyped(text)
                    .Any(candidate => candidate.Layout == layout && candidate.ExpectedCheck == Symbol.ToCharacter(right)));
            Assert.Equal(wrong == right && differ, TrackingNumber.Identify(text).Any(candidate => candidate.Layout == layout));
        }
    }

    [Property]
    public void ParseThenFormat_IsIdentity(int seed)
    {
        var random = new Random(seed);
        NumberLayout layout = FormatTable.Layouts[random.Next(FormatTable.Layouts.Length)];
        string text = Symbol.ToText(LayoutSamples.Make(layout, random));
        if (!TrackingNumber.TryParse(text, out TrackingNumber number))
        {
            Assert.Equal(TrackingNumberError.TooFewDigits, TrackingNumber.Validate(text).Error);
            return;
        }

        Assert.Equal(text, number.ToString());
        Assert.Equal(number, TrackingNumber.Parse(number.Text));
        Assert.Equal(number, TrackingNumber.Parse(number.ToString("D")));
        Assert.Equal(number, TrackingNumber.Parse(Blur(text, random)));
    }

    /// <summary>Candidates are ordered by evidence, and each is of the number's own shape.</summary>
    [Property]
    public void Identify_AnyNumber_IsOrderedAndDeterministic(int seed)
    {
        var random = new Random(seed);
        string text = Symbol.ToText(LayoutSamples.Make(FormatTable.Layouts[random.Next(FormatTable.Layouts.Length)], random));

        IReadOnlyList<TrackingNumberCandidate> candidates = TrackingNumber.Identify(text);

        Assert.Equal(
            candidates.OrderByDescending(candidate => candidate.Evidence).ThenByDescending(candidate => candidate.Fit.Rarity), candidates);
        Assert.Equal(
            candidates.Select(candidate => candidate.Format), TrackingNumber.Parse(text).Identify().Select(candidate => candidate.Format));
        Assert.True(TrackingNumber.Parse(text).Best is null || TrackingNumber.Parse(text).Best!.Format == candidates[0].Format);
    }

    [Fact]
    public void Layouts_Table_IsWhole()
    {
        Assert.Equal(43, FormatTable.Layouts.Select(layout => layout.Format.Name).Distinct().Count());
        Assert.All(FormatTable.Layouts, layout => Assert.InRange(layout.Length, TrackingNumber.MinLength, TrackingNumber.MaxLength));
        Assert.All(
            FormatTable.Layouts, layout => Assert.Equal(layout.Format.Check is null, layout.Parts.All(part => part.Name != "check")));
        Assert.All(FormatTable.Layouts, layout => Assert.True(layout.Print is null || layout.Print.Length == layout.Length));
        Assert.Equal(
            CheckRules.All, FormatTable.Layouts.Select(layout => layout.Format.Check).Where(rule => rule is not null).Distinct()
                .OrderBy(rule => Array.IndexOf(CheckRules.All, rule))!);
    }

    [Fact]
    public void Layouts_CarriersOfFormats_AreInTheTableOfCarriers() =>
        Assert.Equal(
            ["GS1"],
            FormatTable.Layouts.Select(layout => layout.Format.Carrier)
                .Where(carrier => carrier is not null && TrackingCarrier.Find(carrier) is null).Distinct()!);

    [Fact]
    public void Countries_Table_IsWhole()
    {
        Assert.Equal(249, Country.All.Length);
        Assert.Equal(249, Country.All.Select(country => country.Code).Distinct().Count());
        Assert.Equal(249, Country.All.Select(country => country.Number).Distinct().Count());
        Assert.Equal(207, Country.All.Count(country => country.PostalOperator is not null));
    }

    [Theory]
    [InlineData("X,Y,d{5},mod99,,")]
    [InlineData("X,Y,d{5},,,unheard")]
    public void Layouts_LineThatMakesNoSense_IsRefused(string line) =>
        Assert.Throws<InvalidDataException>(() => LayoutReader.Read(line.Split(',')).ToArray());

    [Fact]
    public void EmbeddedTable_NotThere_IsRefused() => Assert.Throws<InvalidDataException>(() => EmbeddedTable.Read("Nothing", 1).ToArray());

    private static string Blur(string text, Random random) =>
        string.Concat(
            text.Select(
                character => (random.Next(2) == 0 ? char.ToLowerInvariant(character) : character) + new string(
                    " -\u00A0\u2013"[random.Next(4)], random.Next(3))));
}
