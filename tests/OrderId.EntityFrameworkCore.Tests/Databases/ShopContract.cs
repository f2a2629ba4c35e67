using Microsoft.EntityFrameworkCore;
using OrderIds.Tests.Shops;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Tests.Databases;

/// <summary>What holds on every database, for every mapping, in tables that the shop's migrations made.</summary>
internal static class ShopContract
{
    private static readonly int Count = TestSize.Of(600, 10_000);

    /// <summary>The database sorts and compares mixed IDs as memory does.</summary>
    public static async Task SortsAsync<TMapping>(Func<Shop> open)
        where TMapping : IMapping
    {
        OrderId[] ids = MixedIds.Create(Count, seed: 20260301);
        await InsertAsync<TMapping>(open, ids);
        OrderId[] sorted = [.. ids.Order()];

        await using Shop shop = open();
        IQueryable<OrderId> shown = shop.Orders<TMapping>().Select(order => order.ShownId);
        Assert.Equal(sorted, await shown.OrderBy(id => id).ToArrayAsync());
        Assert.Equal(sorted.Reverse(), await shown.OrderByDescending(id => id).ToArrayAsync());
        Assert.Equal(sorted.Skip(Count / 2).Take(10), await shown.OrderBy(id => id).Skip(Count / 2).Take(10).ToArrayAsync());

        var random = new Random(1);
        for (int i = 0; i < 20; i++)
        {
            OrderId a = sorted[random.Next(Count)], b = sorted[random.Next(Count)];
            Assert.Equal(ids.Count(id => id >= a && id < b), await shown.CountAsync(id => id >= a && id < b));
            Assert.Equal(ids.Count(id => id.CompareTo(a) > 0 || id <= b), await shown.CountAsync(id => id.CompareTo(a) > 0 || id <= b));
        }

        // A year by the time in the ID; what is sealed or a marketplace's and lies between is told apart by its kind.
        DateTimeOffset from = new(2040, 5, 1, 0, 0, 0, TimeSpan.Zero), to = from.AddYears(1);
        OrderId[] year = await shop.Orders<TMapping>()
            .Where(order => order.ShownId >= OrderId.MinValueAt(from) && order.ShownId <= OrderId.MaxValueAt(to))
            .Select(order => order.ShownId).ToArrayAsync();
        Assert.Equal(
            ids.Where(id => id.Kind == OrderIdKind.Sortable && id.Timestamp >= from && id.Timestamp <= to).Order(),
            year.Where(id => id.Kind == OrderIdKind.Sortable).Order());
        Assert.NotEmpty(year);
    }

    /// <summary>The database finds the IDs that start with what a person typed, as memory does, whatever the mapping.</summary>
    public static async Task FindsByPrefixAsync<TMapping>(Func<Shop> open)
        where TMapping : IMapping
    {
        OrderId[] ids = MixedIds.Create(Count, seed: 20260302);
        await InsertAsync<TMapping>(open, ids);
        await using Shop shop = open();
        IQueryable<OrderId> shown = shop.Orders<TMapping>().Select(order => order.ShownId).OrderBy(id => id);
        var random = new Random(2);
        for (int length = 0; length <= OrderId.GroupedLength; length++)
        {
            OrderId id = ids[random.Next(Count)];
            string text = random.Next(2) == 0 ? id.ToString("D") : id.ToString(), typed = text[..Math.Min(length, text.Length)];
            Assert.True(OrderId.TryGetPrefixRange(typed.ToLowerInvariant(), out OrderId first, out OrderId last));
            string prefix = typed.Replace("-", null, StringComparison.Ordinal);
            OrderId[] expected = [.. ids.Where(each => each.ToString().StartsWith(prefix, StringComparison.Ordinal)).Order()];

            Assert.Contains(id, expected);
            Assert.Equal(expected, await shown.Where(each => each >= first && each <= last).ToArrayAsync());
        }
    }

    /// <summary>The text of an ID that is stored as text is searched in SQL, with the results of LINQ to objects.</summary>
    /// <param name="open">Opens the shop.</param>
    /// <param name="like">How LIKE compares, with which starts and ends are found: on SQLite, whatever the case.</param>
    public static async Task SearchesTextAsync(Func<Shop> open, StringComparison like)
    {
        OrderId[] ids = MixedIds.Create(Count, seed: 20260303);
        await InsertAsync<AsText>(open, ids);
        await using Shop shop = open();
        IQueryable<OrderId> shown = shop.Orders<AsText>().Select(order => order.ShownId).OrderBy(id => id);
        string some = ids[0].ToString(), letters = ids.Select(id => id.ToString()).First(id => id.Any(char.IsLetter)).ToLowerInvariant();
        string[] texts =
        [
            string.Empty, some[..1], some[..3], some[..7], some, some + "0", some[14..], some[5..9], letters, letters[..9],
            "k", "%", "_", "0%", "%0", "\\", "'", " ", "0 ",
        ];
        foreach (string text in texts)
        {
            Assert.Equal(
                ids.Where(id => id.ToString().StartsWith(text, like)).Order(),
                await shown.Where(id => id.ToString().StartsWith(text)).ToArrayAsync());
            Assert.Equal(
                ids.Where(id => id.ToString().EndsWith(text, like)).Order(),
                await shown.Where(id => id.ToString().EndsWith(text)).ToArrayAsync());
            Assert.Equal(
                ids.Where(id => id.ToString().Contains(text, StringComparison.Ordinal)).Order(),
                await shown.Where(id => id.ToString().Contains(text)).ToArrayAsync());
            Assert.Equal(ids.Where(id => id.ToString() == text).Order(), await shown.Where(id => id.ToString() == text).ToArrayAsync());
        }

        Assert.Equal(
            ids.Count(id => id.ToString().StartsWith("11", StringComparison.Ordinal)),
            await shown.CountAsync(id => id.ToString().StartsWith("11")));
        Assert.Equal(
            ids.Count(id => id.ToString().StartsWith("1%", StringComparison.Ordinal)),
            await shown.CountAsync(id => id.ToString().StartsWith("1%")));
        Assert.Equal(ids.Count(id => id.ToString().EndsWith("zz", like)), await shown.CountAsync(id => id.ToString().EndsWith("zz")));
        Assert.Equal(ids.Count(id => id.ToString()[3] == 'K'), await shown.CountAsync(id => id.ToString().Substring(3, 1) == "K"));
        Assert.Equal(ids.Order().Select(id => id.ToString()), await shown.Select(id => id.ToString()).ToArrayAsync());

        // None is the empty text, as in memory.
        Assert.Equal(Count, await shop.Orders<AsText>().CountAsync(order => order.ReplacesId.ToString() == ""));
        Assert.Equal(Count, await shop.Orders<AsText>().CountAsync(order => order.ReplacesId.ToString()!.StartsWith("")));
        Assert.Equal(0, await shop.Orders<AsText>().CountAsync(order => order.ReplacesId.ToString()!.StartsWith("00")));

        // What is stored otherwise has no text in SQL: it can be read, not searched.
        Assert.Empty(await shop.Orders<AsBytes>().Select(order => order.ShownId.ToString()).ToArrayAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => shop.Orders<AsBytes>().CountAsync(order => order.ShownId.ToString().StartsWith("11")));
    }

    /// <summary>Orders are inserted, found, joined, changed and kept apart.</summary>
    public static async Task KeepsAsync<TMapping>(Func<Shop> open)
        where TMapping : IMapping
    {
        OrderId first, second;
        await using (Shop shop = open())
        {
            var replaced = new StoredOrder<TMapping>
            {
                Number = -1,
                ShownId = OrderId.Parse("114-3941689-8772232"),
                Status = OrderStatus.Cancelled,
            };
            var order = new StoredOrder<TMapping>
            {
                Number = -2,
                ShownId = OrderId.Parse("114-3941689-8772233"),
                Status = OrderStatus.PartiallyShipped,
                Payment = PaymentStatus.Paid,
            };
            shop.AddRange(replaced, order);
            (first, second) = (replaced.Id, order.Id);
            order.ReplacesId = first;
            order.Note = new Note { About = first, Seen = ShipmentStatus.OutForDelivery };
            order.Lines.Add(new StoredLine<TMapping> { Quantity = 2, Status = ShipmentStatus.AvailableForPickup });
            await shop.SaveChangesAsync();
        }

        await using (Shop shop = open())
        {
            StoredOrder<TMapping> order = (await shop.Orders<TMapping>().FindAsync(second))!;
            Assert.Equal(
                (second, first, OrderStatus.PartiallyShipped, PaymentStatus.Paid),
                (order.Id, order.ReplacesId, order.Status, order.Payment));
            Assert.Equal((first, null, ShipmentStatus.OutForDelivery), (order.Note!.About, order.Note.Instead, order.Note.Seen));
            Assert.Null((await shop.Orders<TMapping>().FindAsync(first))!.ReplacesId);

            DbSet<StoredLine<TMapping>> lines = shop.Set<StoredLine<TMapping>>();
            var joined = await shop.Orders<TMapping>()
                .Join(lines, o => o.Id, line => line.OrderId, (o, line) => new { o.Number, line.Quantity, line.Status })
                .SingleAsync();
            Assert.Equal((-2, 2, ShipmentStatus.AvailableForPickup), (joined.Number, joined.Quantity, joined.Status));
            Assert.Equal(
                2, (await shop.Orders<TMapping>().Include(o => o.Lines).SingleAsync(o => o.ReplacesId == first)).Lines[0].Quantity);
            Assert.Equal(
                -2, await shop.Orders<TMapping>().Where(o => o.Note!.About == first && o.Note.Instead == null).Select(o => o.Number)
                    .SingleAsync());
            Assert.Equal(
                -2, await shop.Orders<TMapping>().Where(o => o.Status == OrderStatus.PartiallyShipped && o.Payment != null)
                    .Select(o => o.Number).SingleAsync());
            OrderId[] some = [first, second, OrderId.MaxValue];
            Assert.Equal(2, await shop.Orders<TMapping>().CountAsync(o => some.Contains(o.Id)));

            order.Note.Instead = second;
            order.ReplacesId = null;
            await shop.SaveChangesAsync();
        }

        await using (Shop shop = open())
        {
            StoredOrder<TMapping> order = await shop.Orders<TMapping>().SingleAsync(o => o.Note!.Instead == second);
            Assert.Null(order.ReplacesId);

            shop.ChangeTracker.Clear();
            shop.Add(new StoredOrder<TMapping> { Id = second, ShownId = OrderId.Parse("114-3941689-8772234") });
            await Assert.ThrowsAsync<DbUpdateException>(() => shop.SaveChangesAsync());

            shop.ChangeTracker.Clear();
            shop.Add(new StoredOrder<TMapping> { ShownId = OrderId.Parse("114-3941689-8772233") });
            await Assert.ThrowsAsync<DbUpdateException>(() => shop.SaveChangesAsync());

            shop.ChangeTracker.Clear();
            shop.Add(new StoredLine<TMapping> { OrderId = OrderId.MaxValue });
            await Assert.ThrowsAsync<DbUpdateException>(() => shop.SaveChangesAsync());
        }
    }

    private static async Task InsertAsync<TMapping>(Func<Shop> open, OrderId[] ids)
        where TMapping : IMapping
    {
        foreach (OrderId[] some in ids.Chunk(1000))
        {
            await using Shop shop = open();
            shop.AddRange(some.Select((id, number) => new StoredOrder<TMapping> { ShownId = id, Number = number }));
            await shop.SaveChangesAsync();
        }
    }
}
