using OrderIds.Tracking;

namespace OrderIds.SampleShop;

/// <summary>Finds orders by their sealed (encrypted) ID or by a tracking number.</summary>
/// <remarks>
/// An ID gives no permission: a visitor must own the order or know its postcode. The queries are the same for an ID that is invented, that
/// belongs to another customer, or that belongs to the visitor, and the database compares the owner or postcode. So neither the response
/// nor its time reveals whether an order of somebody else exists.
/// </remarks>
public sealed class OrderBook(IDbContextFactory<ShopContext> contexts, OrderIdCipher cipher)
{
    /// <summary>Finds an order of a customer.</summary>
    public async Task<PlacedOrder?> FindAsync(OrderId shown, Guid? customerId, CancellationToken cancellationToken = default)
    {
        OrderId id = Open(shown);
        await using ShopContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Orders.AsNoTracking()
            .SingleOrDefaultAsync(order => order.Id == id && order.CustomerId == customerId, cancellationToken);
    }

    /// <summary>Lists the parcels in which a customer sends items of an order back.</summary>
    public async Task<List<ReturnParcel>> ListReturnsAsync(OrderId shown, Guid? customerId, CancellationToken cancellationToken = default)
    {
        OrderId id = Open(shown);
        await using ShopContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Returns.AsNoTracking()
            .Where(row => row.OrderId == id && context.Orders.Any(order => order.Id == id && order.CustomerId == customerId))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Lists the orders that replace returned items of a customer's order.</summary>
    public async Task<List<PlacedOrder>> ListReplacementsAsync(
        OrderId shown, Guid? customerId, CancellationToken cancellationToken = default)
    {
        OrderId id = Open(shown);
        await using ShopContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Orders.AsNoTracking()
            .Where(order => order.ReplacementFor == id && order.CustomerId == customerId).ToListAsync(cancellationToken);
    }

    /// <summary>Finds an order by its sealed (encrypted) ID or a tracking number, if the postcode is that of the order.</summary>
    public async Task<PlacedOrder?> TrackAsync(string? number, string? postcode, CancellationToken cancellationToken = default)
    {
        postcode = Address.NormalizePostcode(postcode);
        OrderId id = OrderId.TryParse(number, out OrderId shown) ? Open(shown) : OrderId.None;
        string trackingNumber = TrackingNumbers.Normalize(number);
        await using ShopContext context = await contexts.CreateDbContextAsync(cancellationToken);
        OrderId ofParcel = await context.Parcels.AsNoTracking().Where(parcel => parcel.TrackingNumber == trackingNumber)
            .Select(parcel => parcel.OrderId).SingleOrDefaultAsync(cancellationToken);
        OrderId wanted = trackingNumber.Length > 0 ? ofParcel : id;
        return await context.Orders.AsNoTracking()
            .SingleOrDefaultAsync(order => order.Id == wanted && order.Address.Postcode == postcode, cancellationToken);
    }

    /// <summary>
    /// Lists a page of a customer's orders, latest first. IDs sort by time, so the query is a range scan of the primary key.
    /// </summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="before">
    /// The sealed (encrypted) ID, as the customer sees it, of the last order on the previous page, or null for the first page.
    /// </param>
    /// <param name="day">The day, in UTC, on which the orders were placed, or null for all days.</param>
    /// <param name="count">The number of orders on a page.</param>
    /// <param name="cancellationToken">The token that cancels the query.</param>
    public async Task<List<PlacedOrder>> ListAsync(
        Guid? customerId, OrderId? before, DateOnly? day, int count, CancellationToken cancellationToken = default)
    {
        OrderId from = OrderId.None, to = OrderId.MaxValue;
        if (day is { } date && Midnight(date) is { } midnight)
        {
            (from, to) = (OrderId.MinValueAt(midnight), OrderId.MinValueAt(midnight.AddDays(1)));
        }

        if (before is { } last && Open(last) is var opened && opened < to)
        {
            to = opened;
        }

        await using ShopContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Orders.AsNoTracking()
            .Where(order => order.CustomerId == customerId && order.Id >= from && order.Id < to)
            .OrderByDescending(order => order.Id).Take(count).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Returns the sortable ID under which an order is stored, given its sealed (encrypted) ID. For an invented ID, returns an ID that no
    /// order has.
    /// </summary>
    private OrderId Open(OrderId shown) => cipher.TryOpen(shown, out OrderId id) ? id : OrderId.None;

    /// <summary>Returns the start of a day, or null if the day is outside the range of order IDs.</summary>
    private static DateTimeOffset? Midnight(DateOnly day) =>
        day.Year is > 2024 and < 2094 ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null;
}
