using OrderIds.EntityFrameworkCore.Conversion;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Tracked;

/// <summary>Describes a column beside a tracked value, to search by: how it is called after the value's property, and what it holds.</summary>
internal sealed record TrackedColumn(string Suffix, Type Type, Func<object, TrackingInterceptor, object?> Value, Type? Converter = null, int? Length = null)
{
    /// <summary>The suffix of the column that counts the changes of the value. It is the concurrency token.</summary>
    public const string Version = "Version";

    /// <summary>The suffix of the column that says when to look at the value again.</summary>
    public const string NextCheck = "NextCheck";

    // Longer numbers are not searched by: databases bound what an index holds.
    private const int LongestNumber = 128;

    private static readonly TrackedColumn[] OfShipments =
    [
        Of<TrackedShipment>("Status", typeof(ShipmentStatus?), shipment => shipment.Status) with { Converter = typeof(ShipmentStatusToStringConverter), Length = StatusWords.MaxLength },
        Of<TrackedShipment>("HasProblem", typeof(bool?), shipment => shipment.HasProblem),
        Of<TrackedShipment>("TrackingNumber", typeof(string), shipment => shipment.TrackingNumber.Length <= LongestNumber ? shipment.TrackingNumber : null) with { Length = LongestNumber },
        Next<TrackedShipment>((shipment, interceptor) => interceptor.NextCheck(shipment)),
    ];

    private static readonly TrackedColumn[] OfOrders =
    [
        Of<TrackedOrder>("Status", typeof(OrderStatus?), order => order.Status) with { Converter = typeof(OrderStatusToStringConverter), Length = StatusWords.MaxLength },
        Of<TrackedOrder>("Payment", typeof(PaymentStatus?), order => order.Payment) with { Converter = typeof(PaymentStatusToStringConverter), Length = StatusWords.MaxLength },
        Of<TrackedOrder>("HasProblem", typeof(bool?), order => order.HasProblem),
        Of<TrackedOrder>("HasDiscrepancies", typeof(bool?), order => order.HasDiscrepancies),
        Next<TrackedOrder>((order, interceptor) => order.Shipments.Min(shipment => interceptor.NextCheck(shipment.Shipment))),
    ];

    /// <summary>Returns the columns beside a value of this type; none if it is not tracked.</summary>
    public static IReadOnlyList<TrackedColumn> Beside(Type type) =>
        type == typeof(TrackedShipment) ? OfShipments : type == typeof(TrackedOrder) ? OfOrders : [];

    private static TrackedColumn Of<TTracked>(string suffix, Type type, Func<TTracked, object?> value) => new(suffix, type, (tracked, _) => value((TTracked)tracked));

    private static TrackedColumn Next<TTracked>(Func<TTracked, TrackingInterceptor, DateTimeOffset?> value) =>
        new(NextCheck, typeof(DateTimeOffset?), (tracked, interceptor) => value((TTracked)tracked, interceptor), typeof(DateTimeOffsetToUtcConverter));
}
