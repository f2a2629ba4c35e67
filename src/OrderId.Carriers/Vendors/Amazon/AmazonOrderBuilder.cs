using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Holds what a payload says of an order of Amazon, in whatever order it says so.</summary>
internal sealed class AmazonOrderBuilder
{
    private readonly Dictionary<string, TrackedOrderLine> _lines = new(StringComparer.Ordinal);
    private readonly List<AmazonPackage> _packages = [];
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);

    // Of one package after the other.
    private readonly Dictionary<string, int> _quantities = new(StringComparer.Ordinal);

    private OrderId? _id;

    public OrderId Id
    {
        set
        {
            _id = value;
            IsFound = true;
        }
    }

    /// <summary>Gets a value indicating whether the object has what makes it an order: an ID, or a list of items.</summary>
    public bool IsFound { get; private set; }

    public CurrencyAmount Total { get; set; }

    public TrackingMapping Status { get; set; }

    public TimeText Created { get; set; }

    public TimeText Updated { get; set; }

    /// <summary>Notes that the object is an order.</summary>
    public void Find() => IsFound = true;

    public void AddLine(in PayloadReader json, string id, int quantity, string? sku)
    {
        if (_lines.ContainsKey(id))
        {
            throw json.Error(ReadingMessages.DuplicateItem);
        }

        if (_lines.Count == TrackedOrder.MaxLines)
        {
            throw json.Error(ReadingMessages.TooMany("items", TrackedOrder.MaxLines));
        }

        if (quantity > 0)
        {
            _lines.Add(id, new TrackedOrderLine(id, quantity, sku));
        }
    }

    public void Add(in PayloadReader json, AmazonPackage package)
    {
        if (_packages.Count == TrackedOrder.MaxShipments)
        {
            throw json.Error(ReadingMessages.TooMany("packages", TrackedOrder.MaxShipments));
        }

        string name = package.Reference
            ?? package.Shipment.Number
            ?? throw json.Error(ReadingMessages.Missing("packageReferenceId", "a package"));
        if (!_references.Add(name))
        {
            throw json.Error(ReadingMessages.DuplicatePackage);
        }

        _packages.Add(package);
    }

    /// <summary>Adds the order and its shipments to what the payload says.</summary>
    public void AddTo(ref PayloadReader json)
    {
        OrderId id = _id ?? throw json.Error(ReadingMessages.Missing("orderId", "an order"));
        json.Result.Find();
        TrackedOrder? basis = _lines.Count > 0 ? TrackedOrder.Create(id, Total, _lines.Values) : null;
        var shipped = new List<TrackedOrder>();
        foreach (AmazonPackage package in _packages)
        {
            package.Shipment.Number ??= NumberOf(in json, id, package);
            package.Shipment.Summary.Time = TimeOfStatus(package);
            TrackedShipment shipment = json.Result.Add(in json, ref package.Shipment, "trackingNumber", "a package");
            LineQuantity[] contents = Contents(in json, package);
            if (basis is not null && contents.Length > 0)
            {
                // Each alone, as one may take the place of another that was lost; together they may be more than was ordered.
                shipped.Add(basis.AddShipment(new TrackedOrderShipment(package.Reference ?? shipment.TrackingNumber, shipment, contents)));
            }
        }

        if (basis is not null)
        {
            json.Result.Add(in json, (shipped.Count > 0 ? MergeAll(shipped) : basis).Apply(Activities()));
        }
    }

    // In pairs, then pairs of pairs: one after the other, each merge would copy all the shipments before it.
    private static TrackedOrder MergeAll(List<TrackedOrder> orders)
    {
        for (int distance = 1; distance < orders.Count; distance *= 2)
        {
            for (int i = 0; i + distance < orders.Count; i += 2 * distance)
            {
                orders[i] = orders[i].Merge(orders[i + distance]);
            }
        }

        return orders[0];
    }

    // By its name alone, a package of one order would be taken for that of another.
    private static string NumberOf(in PayloadReader json, OrderId id, AmazonPackage package)
    {
        string number = $"{id:D}/{package.Reference}";
        int excess = number.Length - TrackingEvent.MaxTextLength;
        return excess <= 0 ? number : throw json.Error(ReadingMessages.Key(package.Reference!.Length - excess));
    }

    private IEnumerable<OrderActivity> Activities()
    {
        yield return OrderActivity.Placement("placed", Created.Instant);

        switch (Status.OrderStatus)
        {
            case OrderStatus.Cancelled:
                yield return OrderActivity.Cancellation("cancelled", Updated.Or(Created).Instant);
                break;

            case OrderStatus.Failed:
                yield return OrderActivity.Failure("unfulfillable", Updated.Or(Created).Instant);
                break;

            // What costs nothing counts as paid; what has no total yet must not.
            case OrderStatus.Pending when Total.Amount == 0:
                yield return OrderActivity.Hold("pending", Created.Instant, Status.Code);
                break;

            case not (null or OrderStatus.Pending) when Total.Amount > 0:
                yield return OrderActivity.Payment("paid", Created.Instant, Total);
                break;
        }
    }

    // The order was updated after all that it says; where it says a later time, that was.
    private TimeText TimeOfStatus(AmazonPackage package)
    {
        TimeText time = Updated;
        foreach (EventBuilder item in package.Shipment.Events)
        {
            time = item.Time.Later(time);
        }

        return time;
    }

    private LineQuantity[] Contents(in PayloadReader json, AmazonPackage package)
    {
        _quantities.Clear();
        foreach ((string line, int quantity) in package.Contents)
        {
            if (_lines.TryGetValue(line, out TrackedOrderLine? ordered))
            {
                _quantities.TryGetValue(line, out int sum);
                _quantities[line] = (int)Math.Min((long)sum + quantity, ordered.Quantity);
            }
            else
            {
                json.Warn(ReadingMessages.UnknownItem);
            }
        }

        var contents = new LineQuantity[_quantities.Count];
        int count = 0;
        foreach (KeyValuePair<string, int> quantity in _quantities)
        {
            contents[count++] = new LineQuantity(quantity.Key, quantity.Value);
        }

        return contents;
    }
}
