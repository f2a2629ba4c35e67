using OrderIds.Testing;

namespace OrderIds.SampleShop;

/// <summary>Represents a simulated course of a parcel that a visitor can choose, such as a delivery or a loss.</summary>
/// <param name="Plot">The kind of the simulation.</param>
/// <param name="Title">The English text of the button.</param>
public sealed record Story(ParcelPlot Plot, string Title)
{
    public static IReadOnlyList<Story> All { get; } =
    [
        new(ParcelPlot.Ordinary, "An ordinary delivery"),
        new(ParcelPlot.Exception, "Delayed by bad weather"),
        new(ParcelPlot.FailedAttempts, "Nobody at home, twice"),
        new(ParcelPlot.Customs, "Held by customs"),
        new(ParcelPlot.LostAndFound, "Lost and found"),
        new(ParcelPlot.Lost, "Lost for good"),
        new(ParcelPlot.MistakenDelivery, "Delivered by mistake"),
        new(ParcelPlot.Straggler, "A late scan"),
        new(ParcelPlot.PickupPoint, "To a pickup point"),
        new(ParcelPlot.Return, "Refused, and back to us"),
    ];

    /// <summary>Gets the delays before each webhook that a visitor can choose, in seconds.</summary>
    public static IReadOnlyList<(string Title, double Seconds)> Speeds { get; } = [("at once", 0), ("fast", 0.7), ("slow", 3)];

    public static Story? Find(string? plot) => All.FirstOrDefault(story => story.Plot.ToString() == plot);
}
