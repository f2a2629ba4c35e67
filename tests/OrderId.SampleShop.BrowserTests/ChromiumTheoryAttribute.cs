namespace OrderIds.SampleShop.Tests;

/// <summary>Marks a test in a real browser. It runs at full size, where Chromium is installed.</summary>
internal sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = Chromium.WhyNot;
}
