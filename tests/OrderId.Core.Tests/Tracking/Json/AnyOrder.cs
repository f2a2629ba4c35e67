using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking.Json;

/// <summary>Builds orders of anything that their types accept: texts, times, numbers and contradictions, seeded.</summary>
internal sealed class AnyOrder(int seed)
{
    private static readonly string[] Characters =
    [
        "a", "Z", "7", "\"", "\\", "\u0001", "\u007F", "é", "\u2028", "\uFFFD", "\uFFFF", "😀", "\uD800", "\uDC00", "<", "+", "0", "\0",
    ];

    private static readonly string[] KeyCharacters = [.. Characters.Where(text => !char.IsControl(text[0]))];

    private readonly Random _random = new(seed);

    public TrackedOrder Build()
    {
        string[] lineIds = [.. Many(1, Key).Distinct(StringComparer.Ordinal)];
        var id = OrderId.Create(Scans.Day, _random.Next(1, 100), 1);
        var order = TrackedOrder.Create(id, Amount(decimal.MaxValue), lineIds
            .Select(line => new TrackedOrderLine(line, Quantity(), Text())));
        string[] activityIds = [.. Many(1, Key)];
        return order
            .Apply(Many(0, () => Activity(Pick(activityIds), lineIds)))
            .With(Many(0, Key).Distinct(StringComparer.Ordinal)
                .Select(shipmentId => new TrackedOrderShipment(shipmentId, Shipment(), [.. Quantities(lineIds)])));
    }

    private TrackedShipment Shipment() =>
        Many(0, Estimate)
            .Aggregate(TrackedShipment.Create(Key(), Text()).Apply(Many(0, Event)), (before, estimate) => before.Apply(estimate));

    private DeliveryEstimate Estimate() => new(Time(), Time(), Text());

    private TrackingEvent Event() => new()
    {
        Status = Value<ShipmentStatus>(),
        Detail = Value<ShipmentDetail>(),
        Leg = Value<ShipmentLeg>(),
        Precision = Value<TimePrecision>(),
        OccurredAt = Time(),
        Source = Text(),
        EventId = Text(),
        Code = Text(),
        Description = Text(),
        Location = Text(),
        Proof = Once() ? new ProofOfDelivery { ReceivedBy = Text(), SignatureUrl = Text(), PhotoUrl = Text() } : null,
        RawStatus = Text(),
        RawDetail = Text(),
        RawLeg = Text(),
        RawPrecision = Text(),
    };

    private OrderActivity Activity(string id, string[] lineIds)
    {
        var kind = Value<OrderActivityKind>();
        bool hasAmount = kind is OrderActivityKind.Payment or OrderActivityKind.Refund || Once();
        bool hasLines = kind is OrderActivityKind.ReturnRequest or OrderActivityKind.ReturnReceipt || Once();
        CurrencyAmount? amount = hasAmount ? Amount(OrderActivity.MaxAmount) : null;
        return OrderActivity.Create(kind, Text(), id, Time(), amount, hasLines ? [.. Quantities(lineIds)] : [], Text(), Text());
    }

    private IEnumerable<LineQuantity> Quantities(string[] lineIds) => Many(1, () => Once() ? Key() : Pick(lineIds))
        .Distinct(StringComparer.Ordinal)
        .Select(id => new LineQuantity(id, Quantity()));

    private CurrencyAmount Amount(decimal limit) => new(
        _random.Next(4) switch
        {
            0 => limit,
            1 => 0.000000001m,
            2 => 29.99m,
            _ => Math.Round(limit / _random.Next(2, 1000), _random.Next(10)),
        },
        Pick(["EUR", "EUR", "XXX", "JPY"]));

    private int Quantity() => _random.Next(3) switch { 0 => 1, 1 => int.MaxValue, _ => _random.Next(1, 100) };

    private DateTimeOffset Time()
    {
        var offset = TimeSpan.FromMinutes(_random.Next(-14 * 60, (14 * 60) + 1));
        return _random.Next(5) switch
        {
            0 => DateTimeOffset.MinValue,
            1 => DateTimeOffset.MaxValue,
            2 => new DateTimeOffset(DateTime.MinValue.AddHours(14), TimeSpan.FromHours(14)),
            3 => new DateTimeOffset(DateTime.MaxValue.AddHours(-14), TimeSpan.FromHours(-14)),
            _ => new DateTimeOffset(Scans.Day.Ticks + _random.Next(), TimeSpan.Zero).ToOffset(offset),
        };
    }

    private string? Text() => _random.Next(3) == 0
        ? string.Concat(Enumerable.Range(0, 5).Select(_ => Pick(Characters)))
        : Once() ? " " : null;

    // Two names must not become equal when half a surrogate pair is replaced.
    private string Key()
    {
        int length = _random.Next(20) switch { 0 => 1024, 1 => 1023, _ => _random.Next(1, 8) };
        return TrackingText.Clean("k" + string.Concat(Enumerable.Range(0, length).Select(_ => Pick(KeyCharacters))))!;
    }

    private T Value<T>()
        where T : struct, Enum => Pick(Orders.EnumsOf<T>());

    private IEnumerable<T> Many<T>(int least, Func<T> make)
    {
        int count = _random.Next(12) switch { 0 => 40, 1 or 2 => least, _ => _random.Next(least, 6) };
        return [.. Enumerable.Range(0, count).Select(_ => make())];
    }

    private bool Once() => _random.Next(4) == 0;

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];
}
