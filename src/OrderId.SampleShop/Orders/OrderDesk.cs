using System.Globalization;
using OrderIds.Tracking;

namespace OrderIds.SampleShop;

/// <summary>
/// Places orders. An order gets its ID at once and is stored in the database, or in a file while the database is not available.
/// </summary>
public sealed class OrderDesk(
    IOrderIdGenerator ids, OrderIdCipher cipher, IDbContextFactory<ShopContext> contexts, WaitingOrders waiting, TimeProvider time)
{
    public async Task<Placement> PlaceAsync(OrderDraft draft, CancellationToken cancellationToken = default)
    {
        if (waiting.Find(draft.Attempt) is { } kept)
        {
            return new Placement(cipher.Seal(kept.Id), IsStored: false);
        }

        PlacedOrder order = Name(draft);
        try
        {
            return new Placement(cipher.Seal((await StoreAsync(order, cancellationToken)).Id), IsStored: true);
        }
        catch (Exception exception) when (DatabaseOutage.Is(exception))
        {
            await waiting.KeepAsync(order, cancellationToken);
            return new Placement(cipher.Seal(order.Id), IsStored: false);
        }
    }

    /// <summary>
    /// Stores an order. If the same checkout has already stored an order, even with another ID, that order is kept instead.
    /// </summary>
    /// <returns>The order in the database.</returns>
    public async Task<PlacedOrder> StoreAsync(PlacedOrder order, CancellationToken cancellationToken)
    {
        await using ShopContext context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Orders.Add(order);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return order;
        }
        catch (DbUpdateException exception) when (!DatabaseOutage.Is(exception))
        {
            PlacedOrder? stored = await context.Orders.AsNoTracking()
                .SingleOrDefaultAsync(other => other.Attempt == order.Attempt, cancellationToken);
            if (stored is null)
            {
                throw;
            }

            return stored;
        }
    }

    /// <summary>
    /// Places a new order that replaces the items of a return free of charge. If the new order has been placed before, that order is kept.
    /// </summary>
    /// <remarks>
    /// The replacement is not a new shipment of the returned order. All items of that order have been delivered, so a further shipment
    /// would be a discrepancy: more items shipped than ordered.
    /// </remarks>
    /// <returns>The order in the database.</returns>
    public Task<PlacedOrder> ReplaceAsync(PlacedOrder order, ReturnParcel parcel, string by, CancellationToken cancellationToken = default)
    {
        OrderActivity request = order.Order.Activities.Single(activity => activity.Id == parcel.RequestId);
        List<OrderItem> items = [.. request.Lines.Select((line, index) =>
            Item(index, order.Items.Single(item => item.LineId == line.LineId).Sku, line.Quantity, unitPrice: 0))];
        OrderId id = ids.Next();
        return StoreAsync(
            new PlacedOrder
            {
                Id = id,
                Attempt = parcel.ReplacementAttempt,
                ReplacementFor = order.Id,
                CustomerId = order.CustomerId,
                Address = order.Address,
                Language = order.Language,
                Items = items,
                Order = Track(id, items).Perform(OrderActivity.Placement("placed", time.GetUtcNow()).WithBy(by).WithReason("Replacement")),
            },
            cancellationToken);
    }

    /// <summary>
    /// Creates an order from a draft. The ID comes from a lease (a right to issue IDs) that the generator holds in memory, so no database
    /// is needed.
    /// </summary>
    private PlacedOrder Name(OrderDraft draft)
    {
        OrderId id = ids.Next();
        List<OrderItem> items = [.. draft.Lines.Select((line, index) => Item(index, line.Product.Sku, line.Quantity, line.Product.Price))];
        TrackedOrder order = Track(id, items);
        DateTimeOffset now = time.GetUtcNow();
        return new PlacedOrder
        {
            Id = id,
            Attempt = draft.Attempt,
            CustomerId = draft.CustomerId,
            Address = draft.Address,
            Language = draft.Language,
            Items = items,
            Order = order.Perform(OrderActivity.Placement("placed", now).WithBy("customer"))
                .Perform(OrderActivity.Payment("paid", now, order.Total).WithBy("customer")),
        };
    }

    private static OrderItem Item(int index, string sku, int quantity, decimal unitPrice) => new()
    {
        LineId = (index + 1).ToString(CultureInfo.InvariantCulture),
        Sku = sku,
        Quantity = quantity,
        UnitPrice = unitPrice,
    };

    private static TrackedOrder Track(OrderId id, List<OrderItem> items) => TrackedOrder.Create(
        id,
        new CurrencyAmount(items.Sum(item => item.UnitPrice * item.Quantity), ProductCatalog.Currency),
        items.Select(item => new TrackedOrderLine(item.LineId, item.Quantity, item.Sku)));
}
