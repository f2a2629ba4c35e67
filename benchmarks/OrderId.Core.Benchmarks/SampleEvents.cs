using System.Globalization;
using OrderIds.Tracking;

namespace OrderIds.Benchmarks;

/// <summary>Creates events like those of carriers, each with its own event ID.</summary>
internal static class SampleEvents
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    public static TrackingEvent[] Create(int count) =>
        Enumerable.Range(0, count).Select(place => At(place, place % 5 == 4 ? ShipmentStatus.Exception : ShipmentStatus.InTransit))
            .ToArray();

    public static TrackingEvent At(int place, ShipmentStatus status) => new()
    {
        Status = status,
        OccurredAt = Start.AddSeconds(place),
        Source = "sample-carrier",
        EventId = "scan-" + place.ToString("D8", CultureInfo.InvariantCulture),
        Code = "DEP",
        Location = "Sample facility",
    };
}
