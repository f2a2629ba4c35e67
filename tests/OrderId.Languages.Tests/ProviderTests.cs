using System.Globalization;
using OrderIds.Tracking;

namespace OrderIds.Languages;

/// <summary>A caller's own names. In one class with nothing else, since the provider is of the whole process.</summary>
[Collection(nameof(ProviderTests))]
[CollectionDefinition(nameof(ProviderTests), DisableParallelization = true)]
public sealed class ProviderTests : IDisposable
{
    public void Dispose() => TrackingDisplayNames.Provider = null;

    [Fact]
    public void Provider_OfSomeNames_LeavesTheOthers()
    {
        TrackingDisplayNames.Provider = (value, culture) => (value, culture.Name) switch
        {
            (ShipmentStatus.Delivered, "") => "Arrived",
            (PaymentStatus.Paid, "") => "Settled",
            _ => null,
        };

        Assert.Equal("Arrived", ShipmentStatus.Delivered.ToDisplayName(CultureInfo.InvariantCulture));
        Assert.Equal("Settled", PaymentStatus.Paid.ToDisplayName(CultureInfo.InvariantCulture));
        Assert.Equal("Lost", ShipmentStatus.Lost.ToDisplayName(CultureInfo.InvariantCulture));
        Assert.Equal("Delivered", ShipmentStatus.Delivered.ToName());
    }

    [CultureFact]
    public void Provider_OfALanguage_AddsIt()
    {
        TrackingDisplayNames.Provider = (value, culture) =>
            value is ShipmentStatus.Delivered && culture.TwoLetterISOLanguageName == "pt" ? "Entregue" : null;

        Assert.Equal("Entregue", ShipmentStatus.Delivered.ToDisplayName(new CultureInfo("pt-BR")));
        Assert.Equal("Zugestellt", ShipmentStatus.Delivered.ToDisplayName(new CultureInfo("de")));
    }

    [Fact]
    public void Provider_IsCalledWithoutAnAllocation()
    {
        TrackingDisplayNames.Provider = static (_, _) => "name";
        _ = ShipmentStatus.Lost.ToDisplayName();

        long before = GC.GetAllocatedBytesForCurrentThread();
        int length = ShipmentStatus.Lost.ToDisplayName().Length + ShipmentStatus.Lost.ToDisplayName(CultureInfo.InvariantCulture).Length;
        Assert.Equal((8, 0), (length, GC.GetAllocatedBytesForCurrentThread() - before));
    }

    [Fact]
    public void Provider_OfAnUndefinedValue_IsNotAsked()
    {
        TrackingDisplayNames.Provider = static (_, _) => "name";

        Assert.Throws<ArgumentOutOfRangeException>(() => ((ShipmentStatus)99).ToDisplayName());
    }
}
