using Microsoft.EntityFrameworkCore;
using OrderIds.Tests.Shops;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Tests.Tracked;

/// <summary>What the columns beside a tracked value find, whatever texts it holds.</summary>
internal static class SearchContract
{
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A number is found however it is typed, and an order by its ID.</summary>
    public static async Task FindsAsync(TrackedDatabase database)
    {
        OrderId id = OrderId.Create(Day, 1, 1);
        TrackedOrder order = TrackedOrder.Create(id, new CurrencyAmount(30, "EUR"), [new TrackedOrderLine("A", 2)]);
        await using (ParcelShop shop = database.Open())
        {
            shop.AddRange(
                new Parcel { Id = "typed", Shipment = TrackedShipment.Create("1z 999-aa1 01 2345 6784") },
                new Parcel { Id = "long", Shipment = TrackedShipment.Create(new string('1', 129)) },
                new Parcel { Id = "separators", Shipment = TrackedShipment.Create(" - ") },
                new Purchase { Id = OrderId.Create(Day, 1, 2), Order = order });
            await shop.SaveChangesAsync();
        }

        await using ParcelShop read = database.Open();
        foreach (string typed in new[] { "1Z999AA10123456784", "1z999aa1 0123456784", " 1Z-999-AA1-01-2345-6784 " })
        {
            string number = TrackedShipment.NormalizeTrackingNumber(typed);
            Parcel found = await read.Parcels.SingleAsync(parcel => EF.Property<string>(parcel, "ShipmentTrackingNumber") == number);
            Assert.Equal(("typed", "1z 999-aa1 01 2345 6784"), (found.Id, found.Shipment!.TrackingNumber));
        }

        Assert.Equal(
            ["long", "separators"],
            await read.Parcels.Where(parcel => EF.Property<string?>(parcel, "ShipmentTrackingNumber") == null).Select(parcel => parcel.Id)
                .Order().ToArrayAsync());
        Assert.Equal(order, (await read.Purchases.SingleAsync(purchase => EF.Property<OrderId?>(purchase, "OrderId") == id)).Order);
    }

    /// <summary>Free texts with characters that databases refuse are saved, and come back as the model holds them.</summary>
    public static async Task KeepsEveryTextAsync(TrackedDatabase database)
    {
        const string Awkward = "a\0b\u0001\uD83D\uDCE6 \\u0000 \"'";
        string[] texts = [Awkward, "\0", "\0\uD800", "\uDC00 lone", "lone \uD800", "\uFFFE\uFFFF"];
        OrderId id = OrderId.Create(Day, 1, 1);
        TrackedShipment shipment = TrackedShipment.Create("NUMBER", Awkward).Apply(texts.Select((text, number) => new TrackingEvent
        {
            Status = ShipmentStatus.InTransit,
            OccurredAt = Day.AddHours(number),
            Source = text,
            EventId = text,
            Code = text,
            Description = text,
            Location = text,
            Proof = new ProofOfDelivery { ReceivedBy = text, PhotoUrl = text },
        })).Apply(new DeliveryEstimate(Day, Day, Awkward));
        TrackedOrder order = TrackedOrder.Create(id, new CurrencyAmount(30, "EUR"), [new TrackedOrderLine("A", 2, Awkward)])
            .AddShipment(new TrackedOrderShipment("parcel-1", shipment, [new LineQuantity("A", 1)]))
            .Apply(texts.Select((text, number) => OrderActivity
                .Hold(FormattableString.Invariant($"hold-{number}"), Day.AddHours(number)).WithReason(text).WithBy(text)));
        await using (ParcelShop shop = database.Open())
        {
            shop.AddRange(new Parcel { Id = "parcel", Shipment = shipment }, new Purchase { Id = id, Order = order });
            await shop.SaveChangesAsync();
        }

        await using ParcelShop read = database.Open();
        TrackedShipment stored = (await read.Parcels.SingleAsync()).Shipment!;
        Assert.Equal((shipment, order), (stored, (await read.Purchases.SingleAsync()).Order));
        Assert.Equal(
            ["a\uFFFDb\u0001\uD83D\uDCE6 \\u0000 \"'", "\uFFFD", "\uFFFD\uFFFD", "\uFFFD lone", "lone \uFFFD", "\uFFFE\uFFFF"],
            stored.Timeline.Select(entry => entry.Event.Description));
    }
}
