using OrderIds.EntityFrameworkCore.Conversion;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Tracked;

/// <summary>
/// Describes a column beside a tracked value, to search by: how it is called after the value's property, and what it holds.
/// </summary>
internal sealed record TrackedColumn(
    string Suffix, Type Type, Func<object, TrackingInterceptor, object?> Value, Type? Converter = null, int? Length = null)
{
    /// <summary>The suffix of the column that counts the changes of the value. It is the concurrency token.</summary>
    public const string Version = "Version";

    /// <summary>The suffix of the column that says when to look at the value again.</summary>
    public const string NextCheck = "NextCheck";

    // Longer numbers are not searched by: databases bound what an index holds.
    private const int LongestNumber = 128;

    private static readonly TrackedColumn[] OfShipments =
    [
        Word<TrackedShipment>("Status", typeof(ShipmentStatus?), typeof(ShipmentStatusToStringConverter), shipment => shipment.Status),
        Of<TrackedShipment>("HasProblem", typeof(bool?), shipment => shipment.HasProblem),
        Of<TrackedShipment>("TrackingNumber", typeof(string), shipment => NumberOf(shipment)) with { Length = LongestNumber },
        Next<TrackedShipment>((shipment, interceptor) => interceptor.NextCheck(shipment)),
    ];

    private static readonly TrackedColumn[] OfOrders =
    [
        Word<TrackedOrder>("Status", typeof(OrderStatus?), typeof(OrderStatusToStringConverter), order => order.Status),
        Word<TrackedOrder>("Payment", typeof(PaymentStatus?), typeof(PaymentStatusToStringConverter), order => order.Payment),
        Of<TrackedOrder>("HasProblem", typeof(bool?), order => order.HasProblem),
        Of<TrackedOrder>("HasDiscrepancies", typeof(bool?), order => order.HasDiscrepancies),
        Next<TrackedOrder>((order, interceptor) => order.Shipments.Min(shipment => interceptor.NextCheck(shipment.Shipment))),
    ];

    /// <summary>Returns the columns beside a value of this type; none if it is not tracked.</summary>
    public static IReadOnlyList<TrackedColumn> Beside(Type type) =>
        type == typeof(TrackedShipment) ? OfShipments : type == typeof(TrackedOrder) ? OfOrders : [];

    private static TrackedColumn Of<TTracked>(string suffix, Type type, Func<TTracked, object?> value) =>
        new(suffix, type, (tracked, _) => value((TTracked)tracked));

    private static TrackedColumn Word<TTracked>(string suffix, Type type, Type converter, Func<TTracked, object?> value) =>
        Of(suffix, type, value) with { Converter = converter, Length = StatusWords.MaxLength };

    private static TrackedColumn Next<TTracked>(Func<TTracked, TrackingInterceptor, DateTimeOffset?> value) =>
        new(NextCheck, typeof(DateTimeOffset?), (tracked, interceptor) => value((TTracked)tracked, interceptor))
        {
            Converter = typeof(DateTimeOffsetToUtcConverter),
        };

    private static string? NumberOf(TrackedShipment shipment) =>
        shipment.TrackingNumber is { Length: <= LongestNumber } number ? number : null;
}
