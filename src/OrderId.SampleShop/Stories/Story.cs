using OrderIds.Testing;

namespace OrderIds.SampleShop;

/// <summary>A story that a visitor can have a parcel go through.</summary>
/// <param name="Plot">What happens.</param>
/// <param name="Title">What the button says, in English.</param>
public sealed record Story(ParcelPlot Plot, string Title)
{
    public static IReadOnlyList<Story> All { get; } =
    [
        new(ParcelPlot.Ordinary, "An ordinary delivery"),
        new(ParcelPlot.Exception, "Bad weather, then on"),
        new(ParcelPlot.FailedAttempts, "Nobody at home, twice"),
        new(ParcelPlot.Customs, "Held by customs"),
        new(ParcelPlot.LostAndFound, "Lost and found"),
        new(ParcelPlot.Lost, "Lost for good"),
        new(ParcelPlot.MistakenDelivery, "Delivered by mistake"),
        new(ParcelPlot.Straggler, "A late scan"),
        new(ParcelPlot.PickupPoint, "To a pickup point"),
        new(ParcelPlot.Return, "Refused, and back to us"),
    ];

    /// <summary>How long the carrier waits before each webhook: what a visitor can choose, in seconds.</summary>
    public static IReadOnlyList<(string Title, double Seconds)> Speeds { get; } = [("at once", 0), ("fast", 0.7), ("slow", 3)];

    public static Story? Find(string? plot) => All.FirstOrDefault(story => story.Plot.ToString() == plot);
}
