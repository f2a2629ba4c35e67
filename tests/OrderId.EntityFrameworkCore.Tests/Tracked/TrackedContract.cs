using Microsoft.EntityFrameworkCore;
using OrderIds.Tests.Shops;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Tests.Tracked;

/// <summary>What holds for tracked values on every database.</summary>
internal static class TrackedContract
{
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Values come back equal, and the columns beside them find them.</summary>
    public static async Task KeepsAsync(TrackedDatabase database)
    {
        await database.AddParcelsAsync(3);
        OrderId id = OrderId.Create(Day, 1, 1);
        TrackedOrder order = TrackedOrder.Create(id, new CurrencyAmount(30, "EUR"), [new TrackedOrderLine("A", 2)])
            .Apply([OrderActivity.Placement("placed", Day), OrderActivity.Payment("p", Day.AddHours(1), new CurrencyAmount(40, "EUR"))]);
        TrackedShipment shipment;
        await using (ParcelShop shop = database.Open())
        {
            shop.Add(new Purchase { Id = id, Order = order });
            await shop.SaveChangesAsync();
            TrackingEvent problem = At(5, ShipmentStatus.Exception) with { Description = "Grüße, 東京\0" };
            Parcel changed = await shop.Parcels.UpdateTrackedAsync(
                "parcel-1", parcel => parcel.Shipment = parcel.Shipment!.Apply(problem));
            shipment = changed.Shipment!;
            await shop.Parcels.UpdateTrackedAsync("parcel-2", parcel => parcel.Shipment = null);
        }

        await using (ParcelShop shop = database.Open())
        {
            Assert.Equal("parcel-1", (await shop.Parcels.SingleAsync(parcel => parcel.ShipmentStatus == ShipmentStatus.Exception)).Id);
            Parcel parcel = await shop.Parcels.SingleAsync(parcel => EF.Property<bool?>(parcel, "ShipmentHasProblem") == true);
            Assert.Equal((shipment, ShipmentStatus.Exception), (parcel.Shipment, parcel.ShipmentStatus));
            Assert.Equal(
                "parcel-0",
                (await shop.Parcels.SingleAsync(parcel => EF.Property<string>(parcel, "ShipmentTrackingNumber") == "NUMBER0")).Id);
            Assert.Equal(
                "parcel-2", (await shop.Parcels.SingleAsync(parcel => parcel.Shipment == null && parcel.ShipmentStatus == null)).Id);

            Purchase purchase = await shop.Purchases.SingleAsync(
                purchase => EF.Property<PaymentStatus?>(purchase, "OrderPayment") == PaymentStatus.Paid
                    && EF.Property<OrderStatus?>(purchase, "OrderStatus") == OrderStatus.Confirmed
                    && EF.Property<bool?>(purchase, "OrderHasDiscrepancies") == true);
            Assert.Equal(order, purchase.Order);
            Assert.Equal(["Placed/placed", "Paid"], await KeysAsync(shop, "Purchase.Order", id.ToString()));
        }
    }

    /// <summary>A change is saved, with its milestones, whatever the context tracks by itself.</summary>
    public static async Task SavesAsync(TrackedDatabase database, QueryTrackingBehavior behavior, bool detectsChanges)
    {
        await database.AddParcelsAsync(1);
        await using (ParcelShop shop = database.Open())
        {
            shop.ChangeTracker.QueryTrackingBehavior = behavior;
            shop.ChangeTracker.AutoDetectChangesEnabled = detectsChanges;
            await shop.Parcels.UpdateTrackedAsync(
                "parcel-0", parcel => parcel.Shipment = parcel.Shipment!.Apply(At(2, ShipmentStatus.Delivered)));
            Assert.Equal(behavior, shop.ChangeTracker.QueryTrackingBehavior);
        }

        await using ParcelShop read = database.Open();
        Assert.Equal(ShipmentStatus.Delivered, (await read.Parcels.SingleAsync()).Shipment!.Status);
        Assert.Contains("Delivered-1", await KeysAsync(read, "Parcel.Shipment", "parcel-0"));
    }

    /// <summary>A second save of what was loaded before the first is refused, and UpdateTrackedAsync merges.</summary>
    public static async Task MergesAsync(TrackedDatabase database)
    {
        await database.AddParcelsAsync(1);
        await using ParcelShop first = database.Open(), second = database.Open();
        Parcel old = await first.Parcels.SingleAsync();
        old.Shipment = old.Shipment!.Apply(At(1, ShipmentStatus.InTransit));
        await second.Parcels.UpdateTrackedAsync(
            "parcel-0", parcel => parcel.Shipment = parcel.Shipment!.Apply(At(2, ShipmentStatus.OutForDelivery)));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => first.SaveChangesAsync());
        first.ChangeTracker.Clear();

        int calls = 0;
        Parcel merged = await first.Parcels.UpdateTrackedAsync("parcel-0", parcel =>
        {
            if (calls++ == 0)
            {
                using ParcelShop other = database.Open();
                other.Parcels
                    .UpdateTrackedAsync("parcel-0", others => others.Shipment = others.Shipment!.Apply(At(30, ShipmentStatus.Delivered)))
                    .GetAwaiter().GetResult();
            }

            parcel.Shipment = parcel.Shipment!.Apply(At(20, ShipmentStatus.Returning));
        });

        Assert.Equal((2, 3, ShipmentStatus.Returned), (calls, merged.Shipment!.Timeline.Count, merged.ShipmentStatus));
        Assert.Equal(
            ["Shipped-1", "OutForDelivery-1", "Delivered-1", "Delivered-1 retracted", "Returning-1", "Returned-1"],
            await KeysAsync(first, "Parcel.Shipment", "parcel-0"));

        // Told again after its retraction.
        await first.Parcels.UpdateTrackedAsync(
            "parcel-0",
            parcel => parcel.Shipment = parcel.Shipment!.Apply(At(40, ShipmentStatus.Delivered) with { Leg = ShipmentLeg.Forward }));
        Assert.Equal("Delivered-1", (await KeysAsync(first, "Parcel.Shipment", "parcel-0"))[^1]);
    }

    /// <summary>Many at a time change the same parcels and send the mails: all is there, and each mail is sent once.</summary>
    public static async Task CrowdAsync(TrackedDatabase database)
    {
        const int Parcels = 3;
        await database.AddParcelsAsync(Parcels + 1);
        (string Parcel, ParcelNews News)[] webhooks = ParcelFeed.Webhooks(Parcels, TestSize.Of(120, 1200), seed: 7);

        // Whether the crowd takes anything back depends on when it sends mails. The mail about this parcel's delivery is sent before the
        // return that takes it back.
        (string Parcel, ParcelNews News)[] takenBack =
        [
            ("parcel-3", new ParcelNews(At(1, ShipmentStatus.InTransit))),
            ("parcel-3", new ParcelNews(At(30, ShipmentStatus.Delivered))),
            ("parcel-3", new ParcelNews(At(20, ShipmentStatus.Returning))),
        ];
        foreach ((string parcel, ParcelNews news) in takenBack)
        {
            await using ParcelShop shop = database.Open();
            await shop.Parcels.UpdateTrackedAsync(parcel, stored => stored.Shipment = news.ApplyTo(stored.Shipment!));
            while (await shop.SendMailsAsync() > 0)
            {
            }
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(which => Task.Run(async () =>
        {
            for (int i = which; i < webhooks.Length; i += 8)
            {
                await using ParcelShop shop = database.Open();
                await shop.Parcels.UpdateTrackedAsync(
                    webhooks[i].Parcel, parcel => parcel.Shipment = webhooks[i].News.ApplyTo(parcel.Shipment!));
                if (i % 4 == 0)
                {
                    await shop.SendMailsAsync();
                }
            }
        })));

        await SettledAsync(database, Parcels + 1, [.. webhooks, .. takenBack]);
    }

    /// <summary>Sends the rest, and checks each parcel and the mails about it.</summary>
    public static async Task SettledAsync(TrackedDatabase database, int parcels, (string Parcel, ParcelNews News)[] webhooks)
    {
        database.Clock.Now = TimeProvider.System.GetUtcNow().AddHours(1);
        await using ParcelShop shop = database.Open();
        while (await shop.SendMailsAsync(1000) > 0)
        {
        }

        Assert.Equal(0, await shop.Milestones.CountAsync(milestone => milestone.SentAt == null));
        ILookup<string, Mail> mails = (await shop.Mails.OrderBy(mail => mail.Id).ToArrayAsync()).ToLookup(mail => mail.Parcel);
        foreach (Parcel parcel in await shop.Parcels.ToArrayAsync())
        {
            TrackedShipment expected = webhooks.Where(webhook => webhook.Parcel == parcel.Id)
                .Aggregate(TrackedShipment.Create(parcel.Shipment!.TrackingNumber), (shipment, webhook) => webhook.News.ApplyTo(shipment));
            Assert.Equal(expected, parcel.Shipment);
            Assert.Equal(expected.Status, parcel.ShipmentStatus);

            var told = new HashSet<string>();
            Assert.All(mails[parcel.Id], mail => Assert.True(mail.IsRetraction ? told.Remove(mail.Key) : told.Add(mail.Key), mail.Key));
            Assert.Equal(expected.ChangesSince(null).Select(milestone => milestone.Key).Order(), told.Order());
        }

        Assert.Equal(parcels, await shop.Parcels.CountAsync());
        Assert.Contains(mails.SelectMany(mail => mail), mail => mail.IsRetraction);
        Assert.Contains(mails.SelectMany(mail => mail), mail => mail.Key.StartsWith("EstimateMoved", StringComparison.Ordinal));
    }

    /// <summary>Milestones are taken in order, by one caller at a time, and again when a reservation has ended.</summary>
    public static async Task TakesAsync(TrackedDatabase database)
    {
        await database.AddParcelsAsync(2);
        await using ParcelShop shop = database.Open(), other = database.Open();
        await shop.Parcels.UpdateTrackedAsync(
            "parcel-0",
            parcel => parcel.Shipment = parcel.Shipment!.Apply([At(1, ShipmentStatus.InTransit), At(30, ShipmentStatus.Delivered)]));
        database.Clock.Now += TimeSpan.FromMinutes(1);
        await shop.Parcels.UpdateTrackedAsync(
            "parcel-0", parcel => parcel.Shipment = parcel.Shipment!.Apply(At(20, ShipmentStatus.Returning)));
        await shop.Parcels.UpdateTrackedAsync(
            "parcel-1", parcel => parcel.Shipment = parcel.Shipment!.Apply(At(3, ShipmentStatus.InTransit)));

        TrackedMilestone shipped = Assert.Single(await shop.TakeMilestonesAsync(count: 1));
        Assert.Equal(
            ("Parcel.Shipment", "parcel-0", "Shipped-1", 2L, 0),
            (shipped.Owner, shipped.OwnerKey, shipped.Key, shipped.Version, shipped.Position));
        Assert.Equal(
            (ShipmentMilestoneKind.Shipped, null, Day.AddHours(1), Day),
            (shipped.ShipmentKind, shipped.OrderKind, shipped.OccurredAt, shipped.CreatedAt));

        // What waits for the first of its owner is not taken, nor what is reserved.
        Assert.Equal("parcel-1", Assert.Single(await other.TakeMilestonesAsync(reservation: TimeSpan.FromHours(1))).OwnerKey);
        Assert.Empty(await other.TakeMilestonesAsync());

        database.Clock.Now += TimeSpan.FromMinutes(6);
        TrackedMilestone again = Assert.Single(await other.TakeMilestonesAsync());
        Assert.Equal("Shipped-1", again.Key);
        Assert.False(await shop.MarkSentAsync(shipped));
        Assert.True(await other.MarkSentAsync(again));
        Assert.False(await other.MarkSentAsync(again));
        Assert.Equal(database.Clock.Now, (await other.Milestones.SingleAsync(milestone => milestone.SentAt != null)).SentAt);

        List<string> rest = [];
        while ((await shop.TakeMilestonesAsync()) is [TrackedMilestone next])
        {
            rest.Add(next.ToString());
            Assert.True(await shop.MarkSentAsync(next));
        }

        Assert.Equal(["Delivered-1", "Delivered-1 retracted", "Returning-1", "Returned-1"], rest);
    }

    /// <summary>Milestones that were taken together are marked together, except those that others have taken since.</summary>
    public static async Task MarkingAsync(TrackedDatabase database)
    {
        await database.AddParcelsAsync(3);
        await using ParcelShop shop = database.Open(), other = database.Open();
        for (int i = 0; i < 3; i++)
        {
            await shop.Parcels.UpdateTrackedAsync(
                $"parcel-{i}", parcel => parcel.Shipment = parcel.Shipment!.Apply(At(i + 1, ShipmentStatus.InTransit)));
        }

        IReadOnlyList<TrackedMilestone> taken = await shop.TakeMilestonesAsync();
        Assert.Equal(["parcel-0", "parcel-1", "parcel-2"], taken.Select(milestone => milestone.OwnerKey).Order());
        Assert.Single(taken.Select(milestone => milestone.Reservation).Distinct());
        Assert.Equal(0, await shop.MarkSentAsync([]));
        Assert.Equal(1, await shop.MarkSentAsync(taken.Take(1).ToArray()));
        Assert.Equal(0, await shop.MarkSentAsync(taken.Take(1).ToArray()));

        // The reservation ends, and another takes one of the two that are left.
        database.Clock.Now += TimeSpan.FromMinutes(6);
        TrackedMilestone theirs = Assert.Single(await other.TakeMilestonesAsync(count: 1));
        Assert.Equal(1, await shop.MarkSentAsync(taken.Skip(1).ToArray()));
        Assert.Equal(1, await other.MarkSentAsync([theirs]));
        Assert.Equal(3, await other.Milestones.CountAsync(milestone => milestone.SentAt != null));

        ArgumentException mixed = await Assert.ThrowsAsync<ArgumentException>(() => shop.MarkSentAsync([taken[0], theirs]));
        Assert.StartsWith(
            "The milestones were not taken with the same call of TakeMilestonesAsync.", mixed.Message, StringComparison.Ordinal);
    }

    /// <summary>The next check is found by its time, and put off when it has passed.</summary>
    public static async Task ChecksAsync(TrackedDatabase database)
    {
        await database.AddParcelsAsync(2);
        await using ParcelShop shop = database.Open();
        await shop.Parcels.UpdateTrackedAsync(
            "parcel-0", parcel => parcel.Shipment = parcel.Shipment!.Apply(At(1, ShipmentStatus.InTransit))
                .Apply(new DeliveryEstimate(Day.AddHours(90), Day.AddHours(1))));
        IQueryable<DateTimeOffset?> due = shop.Parcels.Select(parcel => EF.Property<DateTimeOffset?>(parcel, "ShipmentNextCheck"))
            .Where(check => check <= database.Clock.Now);

        database.Clock.Now = Day.AddHours(72);
        Assert.Empty(await due.ToArrayAsync());
        database.Clock.Now = Day.AddHours(73);
        Assert.Equal([Day.AddHours(73)], await due.ToArrayAsync());

        await shop.Parcels.UpdateTrackedAsync("parcel-0", _ => { });
        Assert.Empty(await due.ToArrayAsync());
        database.Clock.Now = Day.AddHours(91);
        Assert.Equal([Day.AddHours(90)], await due.ToArrayAsync());
        Assert.Equal(
            2L, await shop.Parcels.Where(parcel => parcel.Id == "parcel-0").Select(parcel => EF.Property<long>(parcel, "ShipmentVersion"))
                .SingleAsync());
    }

    public static TrackingEvent At(double hours, ShipmentStatus status) => new() { Status = status, OccurredAt = Day.AddHours(hours) };

    /// <summary>Returns the milestones of an owner in order.</summary>
    public static async Task<string[]> KeysAsync(ParcelShop shop, string owner, string key)
    {
        TrackedMilestone[] milestones = await shop.Milestones.AsNoTracking()
            .Where(milestone => milestone.Owner == owner && milestone.OwnerKey == key)
            .OrderBy(milestone => milestone.Version)
            .ThenBy(milestone => milestone.Position)
            .ToArrayAsync();
        return [.. milestones.Select(milestone => milestone.ToString())];
    }
}
