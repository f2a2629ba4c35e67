using Microsoft.EntityFrameworkCore;
using OrderIds.Tests.Shops;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Tests.Tracked;

/// <summary>What holds for the table of milestones on every database, whatever becomes of a value or a mail.</summary>
internal static class MilestoneContract
{
    /// <summary>What was told stays told when a value is taken away and comes back, or its row is deleted and added again.</summary>
    public static async Task TellsOnceAsync(TrackedDatabase database)
    {
        await database.AddParcelsAsync(2);
        TrackedShipment shipment = await ChangeAsync(
            database,
            shipment => shipment!.Apply(
                [TrackedContract.At(1, ShipmentStatus.InTransit), TrackedContract.At(9, ShipmentStatus.Delivered)]));

        await ChangeAsync(database, _ => null);
        await ChangeAsync(database, _ => shipment);
        Assert.Equal(["Shipped-1", "Delivered-1"], await ToldAsync(database));

        // Taken away again, and back with what has happened meanwhile.
        await ChangeAsync(database, _ => null);
        await ChangeAsync(database, _ => shipment = shipment.Apply(TrackedContract.At(5, ShipmentStatus.Returning)));
        Assert.Equal(["Shipped-1", "Delivered-1", "Delivered-1 retracted", "Returning-1", "Returned-1"], await ToldAsync(database));

        // Deleted and added again, with another shipment: in order after what is told already.
        TrackedShipment other = TrackedShipment.Create("OTHER").Apply(TrackedContract.At(1, ShipmentStatus.InTransit));
        await using (ParcelShop shop = database.Open())
        {
            shop.Remove(await shop.Parcels.SingleAsync(parcel => parcel.Id == "parcel-0"));
            await shop.SaveChangesAsync();
            shop.AddRange(new Parcel { Id = "parcel-0", Shipment = other }, new Parcel { Id = "parcel-9", Shipment = shipment });
            await shop.SaveChangesAsync();
        }

        await ChangeAsync(database, stored => stored!.Apply(TrackedContract.At(9, ShipmentStatus.Delivered)));
        Assert.Equal(
            [
                "Shipped-1", "Delivered-1", "Delivered-1 retracted", "Returning-1", "Returned-1",
                "Returned-1 retracted", "Returning-1 retracted", "Delivered-1",
            ],
            await ToldAsync(database));
        Assert.Equal(["Shipped-1", "Returning-1", "Returned-1"], await ToldAsync(database, "parcel-9"));
    }

    /// <summary>A mail that fails is tried again later, those behind it wait, others go on, and it can be given up.</summary>
    public static async Task FailsAsync(TrackedDatabase database)
    {
        await database.AddParcelsAsync(2);
        foreach (string parcel in new[] { "parcel-0", "parcel-1" })
        {
            await using ParcelShop each = database.Open();
            await each.Parcels.UpdateTrackedAsync(parcel, stored => stored.Shipment = stored.Shipment!.Apply(
                [TrackedContract.At(1, ShipmentStatus.InTransit), TrackedContract.At(9, ShipmentStatus.Delivered)]));
            database.Clock.Now += TimeSpan.FromSeconds(1);
        }

        await using ParcelShop shop = database.Open(), other = database.Open();
        IReadOnlyList<TrackedMilestone> first = await shop.TakeMilestonesAsync();
        Assert.Equal([("parcel-0", 1), ("parcel-1", 1)], first.Select(milestone => (milestone.OwnerKey, milestone.Attempts)));
        Assert.True(await shop.MarkFailedAsync(first[0]));
        Assert.False(await shop.MarkSentAsync(first[0]));
        Assert.False(await shop.MarkFailedAsync(first[0]));
        Assert.True(await shop.MarkSentAsync(first[1]));

        // The other parcel goes on, the second milestone of this one waits for the first.
        TrackedMilestone next = Assert.Single(await other.TakeMilestonesAsync());
        Assert.Equal(("parcel-1", "Delivered-1"), (next.OwnerKey, next.Key));
        Assert.True(await other.MarkSentAsync(next));
        Assert.Empty(await other.TakeMilestonesAsync());

        // After a minute, then two, then as long as the caller says.
        database.Clock.Now += TimeSpan.FromSeconds(59);
        Assert.Empty(await other.TakeMilestonesAsync());
        database.Clock.Now += TimeSpan.FromSeconds(1);
        TrackedMilestone second = Assert.Single(await other.TakeMilestonesAsync());
        Assert.Equal(("Shipped-1", 2), (second.Key, second.Attempts));
        Assert.True(await other.MarkFailedAsync(second));
        database.Clock.Now += TimeSpan.FromSeconds(119);
        Assert.Empty(await other.TakeMilestonesAsync());
        database.Clock.Now += TimeSpan.FromSeconds(1);
        TrackedMilestone third = Assert.Single(await other.TakeMilestonesAsync());
        Assert.True(await other.MarkFailedAsync(third, TimeSpan.Zero));
        TrackedMilestone fourth = Assert.Single(await other.TakeMilestonesAsync());
        Assert.Equal(4, fourth.Attempts);

        // Given up, the next of the parcel is free, and what was given up stays to be looked at.
        Assert.True(await other.MarkAbandonedAsync(fourth));
        Assert.False(await other.MarkAbandonedAsync(fourth));
        Assert.False(await other.MarkSentAsync(fourth));
        Assert.Equal("Delivered-1", Assert.Single(await shop.TakeMilestonesAsync()).Key);
        TrackedMilestone abandoned = await other.Milestones.SingleAsync(milestone => milestone.AbandonedAt != null);
        Assert.Equal(("parcel-0", "Shipped-1"), (abandoned.OwnerKey, abandoned.Key));
        Assert.Equal((database.Clock.Now, null), (abandoned.AbandonedAt, abandoned.SentAt));
    }

    private static async Task<TrackedShipment> ChangeAsync(TrackedDatabase database, Func<TrackedShipment?, TrackedShipment?> change)
    {
        await using ParcelShop shop = database.Open();
        return (await shop.Parcels.UpdateTrackedAsync("parcel-0", parcel => parcel.Shipment = change(parcel.Shipment))).Shipment!;
    }

    private static async Task<string[]> ToldAsync(TrackedDatabase database, string parcel = "parcel-0")
    {
        await using ParcelShop shop = database.Open();
        return await TrackedContract.KeysAsync(shop, "Parcel.Shipment", parcel);
    }
}
