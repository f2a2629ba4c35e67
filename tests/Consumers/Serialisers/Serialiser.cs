using System.Text;
using OrderIds;
using OrderIds.Tracking;

namespace MyShop;

/// <summary>A serialiser, and what it gives for each type: a valid value, an invalid one and none.</summary>
public sealed record Serialiser(string Name, Func<Sale, byte[]> Write, Func<byte[], Sale> Read)
{
    private static readonly Sale Some = new()
    {
        Id = OrderId.Parse(OrderId.Example),
        Shipment = ShipmentStatus.Delivered,
        Order = OrderStatus.PartiallyShipped,
        Price = new CurrencyAmount(29.99m, "EUR"),
    };

    /// <summary>Gets a value indicating whether statuses are numbers, so that any number is one.</summary>
    public bool HasNumbers { get; init; }

    /// <summary>Gets a value indicating whether amounts are not a part of what is written.</summary>
    public bool HasNoAmounts { get; init; }

    /// <summary>Writes a line of the table, and fails where a value is lost.</summary>
    public string Describe()
    {
        string id = Column(sale => sale.Id, Some with { Id = OrderId.None }, OrderId.Example, "0VRKB3Z0004T0008Q");
        string shipment = HasNumbers
            ? Column(sale => sale.Shipment, Some with { Shipment = ShipmentStatus.Unknown }, null, null)
            : Column(sale => sale.Shipment, Some with { Shipment = ShipmentStatus.Unknown }, "Delivered", "Delivexed");
        string order = HasNumbers
            ? Column(sale => sale.Order, Some with { Order = OrderStatus.Pending }, null, null)
            : Column(sale => sale.Order, Some with { Order = OrderStatus.Pending }, "PartiallyShipped", "PartiallyShippex");
        string price = HasNoAmounts ? "-" : Column(sale => sale.Price, Some with { Price = new CurrencyAmount(0, "EUR") }, "EUR", "E1R");
        return $"| {Name} | {id} | {shipment} | {order} | {price} |";
    }

    private string Column<T>(Func<Sale, T> member, Sale none, string? part, string? replacement)
    {
        if (!Equals(member(Some), member(Read(Write(Some)))) || !Equals(member(none), member(Read(Write(none)))))
        {
            throw new InvalidOperationException($"{Name} lost a value of {typeof(T).Name}.");
        }

        return $"kept, {(part is null ? "any number" : Refuse(member, part, replacement!))}, kept";
    }

    private string Refuse<T>(Func<Sale, T> member, string part, string replacement)
    {
        string written = Encoding.Latin1.GetString(Write(Some));
        if (!written.Contains(part, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{Name} did not write {part}.");
        }

        T read;
        try
        {
            read = member(Read(Encoding.Latin1.GetBytes(written.Replace(part, replacement, StringComparison.Ordinal))));
        }
        catch (Exception exception)
        {
            return exception.GetType().Name;
        }

        // The one value that stands for what is not known.
        return read is ShipmentStatus.Unknown
            ? "Unknown"
            : throw new InvalidOperationException($"{Name} took {typeof(T).Name} {replacement}.");
    }
}
