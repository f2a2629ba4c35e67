using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OrderIds.Tests.Shops;

namespace OrderIds.EntityFrameworkCore.Tests.Databases;

/// <summary>Raw SQL takes order IDs as parameters and returns them, on every database and for every mapping.</summary>
internal static class RawSqlContract
{
    /// <summary>Compares raw SQL with memory.</summary>
    /// <param name="open">Opens the shop, with the mapping of the IDs in raw SQL.</param>
    public static async Task HoldsAsync<TMapping>(Func<OrderIdMapping, Shop> open)
        where TMapping : IMapping
    {
        string table = "orders_" + TMapping.Mapping.ToString().ToLowerInvariant();
        OrderId[] ids = [.. MixedIds.Create(200, seed: 20260304).Order()];
        OrderId low = ids[50], high = ids[150];
        await using (Shop shop = open(TMapping.Mapping))
        {
            shop.AddRange(ids.Select((id, number) => new StoredOrder<TMapping> { ShownId = id, Number = number }));
            await shop.SaveChangesAsync();
        }

        await using (Shop shop = open(TMapping.Mapping))
        {
            DbSet<StoredOrder<TMapping>> orders = shop.Orders<TMapping>();

            // Entities: one ID, none, a range, and LINQ around the SQL.
            Assert.Equal(50, (await orders.FromSql(Sql("SELECT * FROM {0} WHERE \"ShownId\" = {1}", low)).SingleAsync()).Number);
            string raw = Sql("SELECT * FROM {0} WHERE \"ShownId\" = {1}", low).Format;
            Assert.Equal(0, (await orders.FromSqlRaw(raw, OrderId.None).SingleAsync()).Number);
            Assert.Empty(await orders.FromSqlRaw(raw, OrderId.Parse("114-3941689-8772232")).ToArrayAsync());
            Assert.Equal(
                ids[50..101],
                await orders.FromSql(Sql("SELECT * FROM {0} WHERE \"ShownId\" >= {1} AND \"ShownId\" < {2}", low, high))
                    .Where(order => order.ShownId <= ids[100]).OrderBy(order => order.ShownId).Select(order => order.ShownId)
                    .ToArrayAsync());

            // Values: all of them, and with LINQ around the SQL.
            IQueryable<OrderId> shown = shop.Database.SqlQuery<OrderId>(Sql("SELECT \"ShownId\" AS \"Value\" FROM {0}"));
            Assert.Equal(ids, (await shown.ToArrayAsync()).Order());
            Assert.Equal(ids[151..], await shown.Where(id => id > high).OrderBy(id => id).ToArrayAsync());
            Assert.Equal(ids.Reverse(), await shown.OrderByDescending(id => id).ToArrayAsync());

            // Commands, with an ID, a nullable ID and null.
            OrderId first = await orders.Where(order => order.Number == 0).Select(order => order.Id).SingleAsync();
            OrderId? replaced = first;
            Assert.Equal(
                1, await shop.Database.ExecuteSqlAsync(Sql("UPDATE {0} SET \"ReplacesId\" = {1} WHERE \"ShownId\" = {2}", replaced, low)));
            Assert.Equal(low, await orders.Where(order => order.ReplacesId == first).Select(order => order.ShownId).SingleAsync());
            IQueryable<OrderId?> replaces = shop.Database.SqlQuery<OrderId?>(Sql("SELECT \"ReplacesId\" AS \"Value\" FROM {0}"));
            Assert.Equal(199, (await replaces.ToArrayAsync()).Count(id => id is null));
            Assert.Equal([first], await replaces.Where(id => id != null).ToArrayAsync());
            Assert.Equal(
                1, await shop.Database.ExecuteSqlAsync(Sql("UPDATE {0} SET \"ReplacesId\" = {1} WHERE \"ReplacesId\" = {2}", null, first)));
            Assert.Equal(200, await orders.CountAsync(order => order.ReplacesId == null));
        }

        FormattableString Sql(string format, params object?[] ids) => FormattableStringFactory.Create(
            string.Format(
                System.Globalization.CultureInfo.InvariantCulture, format,
                [table, .. Enumerable.Range(0, ids.Length).Select(number => $"{{{number}}}")]),
            ids);
    }
}
