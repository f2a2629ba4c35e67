using OrderIds.Tracking;

namespace OrderIds.Tests.Shops;

/// <summary>
/// Makes webhooks of parcels from a seed: late, twice, shuffled, and so mixed that milestones are undone and happen again.
/// </summary>
public static class ParcelFeed
{
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    private static readonly ShipmentStatus[] Statuses =
    [
        ShipmentStatus.InTransit, ShipmentStatus.InTransit, ShipmentStatus.CustomsHold, ShipmentStatus.OutForDelivery,
        ShipmentStatus.Exception, ShipmentStatus.Delivered, ShipmentStatus.Returning,
    ];

    public static string Parcel(int number) => FormattableString.Invariant($"parcel-{number}");

    public static (string Parcel, TrackingEvent Event)[] Webhooks(int parcels, int count, int seed)
    {
        var random = new Random(seed);
        var events = new (string Parcel, TrackingEvent Event)[count];
        for (int i = 0; i < count; i++)
        {
            // Every third is there already.
            events[i] = i % 3 == 2 ? events[random.Next(i)] : (Parcel(random.Next(parcels)), new TrackingEvent
            {
                Status = Statuses[random.Next(Statuses.Length)],
                OccurredAt = Day.AddHours(random.Next(300)),
                EventId = i.ToString(System.Globalization.CultureInfo.InvariantCulture),
            });
        }

        random.Shuffle(events);
        return events;
    }
}
