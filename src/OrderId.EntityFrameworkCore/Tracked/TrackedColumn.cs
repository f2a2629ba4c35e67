using OrderIds.EntityFrameworkCore.Conversion;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Tracked;

/// <summary>
/// Describes a search column next to a tracked value: the suffix that follows the name of the value's property, and the content.
/// </summary>
internal sealed record TrackedColumn(
    string Suffix, Type Type, Func<object, TrackingInterceptor, object?> Value, Type? Converter = null, int? Length = null)
{
    /// <summary>The suffix of the column that counts the changes of the value. The column is the concurrency token.</summary>
    public const string Version = "Version";

    /// <summary>The suffix of the column with the time at which to check the value again.</summary>
    public const string NextCheck = "NextCheck";

    /// <summary>The suffix of the column with the ID of an order.</summary>
    public const string OwnId = "Id";

    // Longer numbers are not stored in the column, because databases limit the length of indexed values.
    private const int LongestNumber = 128;

    private static readonly TrackedColumn[] OfShipments =
    [
        Word<TrackedShipment>("Status", typeof(ShipmentStatus?), typeof(ShipmentStatusToStringConverter), shipment => shipment.Status),
        Of<TrackedShipment>("HasProblem", typeof(bool?), shipment => shipment.HasProblem),
        Of<TrackedShipment>("TrackingNumber", typeof(string), NumberOf) with { Length = LongestNumber },
        Next<TrackedShipment>((shipment, interceptor) => interceptor.NextCheck(shipment)),
    ];

    private static readonly TrackedColumn[] OfOrders =
    [
        Of<TrackedOrder>(OwnId, typeof(OrderId?), order => order.Id),
        Word<TrackedOrder>("Status", typeof(OrderStatus?), typeof(OrderStatusToStringConverter), order => order.Status),
        Word<TrackedOrder>("Payment", typeof(PaymentStatus?), typeof(PaymentStatusToStringConverter), order => order.Payment),
        Of<TrackedOrder>("HasProblem", typeof(bool?), order => order.HasProblem),
        Of<TrackedOrder>("HasDiscrepancies", typeof(bool?), order => order.HasDiscrepancies),
        Next<TrackedOrder>((order, interceptor) => order.Shipments.Min(shipment => interceptor.NextCheck(shipment.Shipment))),
    ];

    /// <summary>Returns the search columns of a type. The list is empty if the type is neither a shipment nor an order.</summary>
    public static IReadOnlyList<TrackedColumn> Beside(Type type) =>
        type == typeof(TrackedShipment) ? OfShipments : type == typeof(TrackedOrder) ? OfOrders : [];

    /// <summary>
    /// Returns a value indicating whether a property of the given type can hold the values of the column. The program may have declared the
    /// property.
    /// </summary>
    public bool Fills(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == (Nullable.GetUnderlyingType(Type) ?? Type);

    private static TrackedColumn Of<TTracked>(string suffix, Type type, Func<TTracked, object?> value) =>
        new(suffix, type, (tracked, _) => value((TTracked)tracked));

    private static TrackedColumn Word<TTracked>(string suffix, Type type, Type converter, Func<TTracked, object?> value) =>
        Of(suffix, type, value) with { Converter = converter, Length = StatusWords.MaxLength };

    private static TrackedColumn Next<TTracked>(Func<TTracked, TrackingInterceptor, DateTimeOffset?> value) =>
        new(NextCheck, typeof(DateTimeOffset?), (tracked, interceptor) => value((TTracked)tracked, interceptor))
        {
            Converter = typeof(DateTimeOffsetToUtcConverter),
        };

    // As numbers are compared, so that a search finds it however the number is typed.
    private static string? NumberOf(TrackedShipment shipment) =>
        TrackedShipment.NormalizeTrackingNumber(shipment.TrackingNumber) is { Length: > 0 and <= LongestNumber } number ? number : null;
}
