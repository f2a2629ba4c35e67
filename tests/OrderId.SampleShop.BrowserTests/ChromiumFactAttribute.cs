namespace OrderIds.SampleShop.Tests;

/// <summary>Marks a test in a real browser. It runs at full size, where Chromium is installed.</summary>
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Chromium.WhyNot;
}
