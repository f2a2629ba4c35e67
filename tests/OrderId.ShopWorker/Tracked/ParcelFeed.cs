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

    public static (string Parcel, ParcelNews News)[] Webhooks(int parcels, int count, int seed)
    {
        var random = new Random(seed);
        var webhooks = new (string Parcel, ParcelNews News)[count];
        for (int i = 0; i < count; i++)
        {
            // Every third is there already.
            webhooks[i] = i % 3 == 2 ? webhooks[random.Next(i)] : (Parcel(random.Next(parcels)), News(random, i));
        }

        random.Shuffle(webhooks);
        return webhooks;
    }

    private static ParcelNews News(Random random, int number)
    {
        DateTimeOffset at = Day.AddHours(random.Next(300));
        return random.Next(4) == 0
            ? new ParcelNews(Estimate: new DeliveryEstimate(Day.AddHours(24 * random.Next(1, 20)), at))
            : new ParcelNews(Event: new TrackingEvent
            {
                Status = Statuses[random.Next(Statuses.Length)],
                OccurredAt = at,
                EventId = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            });
    }
}
