using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Collects the fields of an Amazon order while the payload is read. The order of the fields does not matter.</summary>
internal sealed class AmazonOrderBuilder : ISpare
{
    private readonly List<AmazonPackage> _packages = [];

    // Parts of the order. They are copied when it is created.
    private readonly List<TrackedOrderLine> _orderLines = [];
    private readonly List<TrackedOrderShipment> _shipments = [];
    private readonly List<OrderActivity> _activities = [];
    private readonly List<LineQuantity> _contents = [];

    private Dictionary<string, AmazonLine> _lines = new(StringComparer.Ordinal);
    private HashSet<string> _references = new(StringComparer.Ordinal);

    // Cleared for each package.
    private Dictionary<string, int> _quantities = new(StringComparer.Ordinal);

    private OrderId? _id;
    private string? _name;

    public OrderId Id
    {
        set
        {
            _id = value;
            _name = null;
            IsFound = true;
        }
    }

    /// <summary>
    /// Gets or sets the text that names the order, which is usually an order ID. If the text is not an order ID, the reader returns only
    /// the shipments of the order.
    /// </summary>
    public string? Name
    {
        get => _name ??= _id?.ToString("D");
        set => _name = value;
    }

    /// <summary>Gets a value indicating whether the object is an order: it has an ID or a list of items.</summary>
    public bool IsFound { get; private set; }

    /// <summary>Gets or sets the name of the field that contains the ID.</summary>
    public string IdField { get; set; } = string.Empty;

    /// <summary>Gets or sets the name of the field that contains the ID of a package.</summary>
    public string PackageField { get; set; } = "packageReferenceId";

    public CurrencyAmount Total { get; set; }

    public TrackingMapping Status { get; set; }

    /// <summary>Gets or sets the status of the shipped items, if Amazon gives one but lists no packages.</summary>
    public TrackingMapping ShipmentStatus { get; set; }

    /// <summary>
    /// Gets or sets the numbers of ordered and shipped items, if Amazon gives the numbers but lists no items.
    /// </summary>
    public (int Ordered, int Shipped)? Items { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether a pending order waits for its payment. The default is <see langword="true"/>.
    /// </summary>
    public bool AwaitsPayment { get; set; } = true;

    public TimeText Created { get; set; }

    public TimeText Updated { get; set; }

    /// <summary>Reads the order ID that Amazon assigned.</summary>
    public static OrderId ReadId(ref PayloadReader json) =>
        OrderId.TryParse(json.Text(), out OrderId id) && id.Kind == OrderIdKind.Amazon ? id : throw json.Error(ReadingMessages.OrderId);

    /// <summary>
    /// Sets the ID from two names that the seller may have given to the order. The first name that is an order ID is used.
    /// </summary>
    public void Identify(in PayloadReader json, string? name, string? otherName)
    {
        Name = name;
        if (OrderId.TryParse(name, out OrderId id) || OrderId.TryParse(otherName, out id))
        {
            Id = id;
        }
        else if (name is not null)
        {
            json.Warn(ReadingMessages.OtherOrderId);
        }
    }

    /// <summary>Records that the object is an order.</summary>
    public void Find() => IsFound = true;

    public void AddLine(in PayloadReader json, in AmazonLine line)
    {
        string id = line.Id ?? throw json.Error(ReadingMessages.Missing(line.IdField, "an item"));
        if (!line.HasQuantity)
        {
            throw json.Error(ReadingMessages.Missing(line.QuantityField, "an item"));
        }

        if (_lines.ContainsKey(id))
        {
            throw json.Error(ReadingMessages.DuplicateItem);
        }

        if (_lines.Count == TrackedOrder.MaxLines)
        {
            throw json.TooMany("items", TrackedOrder.MaxLines);
        }

        if (line.Quantity > 0)
        {
            _lines.Add(id, line);
        }
    }

    public void Add(in PayloadReader json, AmazonPackage package)
    {
        if (_packages.Count == TrackedOrder.MaxShipments)
        {
            throw json.TooMany("packages", TrackedOrder.MaxShipments);
        }

        string name = package.Reference
            ?? package.Shipment.Number
            ?? throw json.Error(ReadingMessages.Missing(PackageField, "a package"));
        if (!_references.Add(name))
        {
            throw json.Error(ReadingMessages.DuplicatePackage);
        }

        _packages.Add(package);
    }

    /// <summary>Adds a package. A package that cannot be added is skipped with a warning.</summary>
    public void AddOrSkip(in PayloadReader json, AmazonPackage package)
    {
        try
        {
            Add(in json, package);
        }
        catch (TrackingFormatException exception) when (json.Result.Skips(exception))
        {
        }
    }

    /// <summary>Adds the order and its shipments to the result of the reader.</summary>
    public void AddTo(ref PayloadReader json)
    {
        if (_id is null && _name is null)
        {
            throw json.Error(ReadingMessages.Missing(IdField, "an order"));
        }

        json.Result.Find();
        if (_lines.Count == 0 && Items is { } items)
        {
            // No item of Amazon has this ID.
            int quantity = Math.Max(items.Ordered, 1);
            AddLine(in json, new AmazonLine(idField: "", quantityField: "") { Id = "items", Quantity = quantity, Shipped = items.Shipped });
        }

        foreach (AmazonPackage package in _packages)
        {
            AddPackage(ref json, package);
        }

        if (_id is not { } id || _lines.Count == 0)
        {
            return;
        }

        if (_shipments.Count == 0 && AmazonUnnamedPackage.Of(_lines.Values, Status, ShipmentStatus) is { } unnamed)
        {
            _packages.Add(unnamed);
            AddPackage(ref json, unnamed);
        }

        TimeOrder(ref json);
        AddLines();
        AddActivities();
        json.Result.Add(in json, TrackedOrder.Create(id, Total, _orderLines, _activities, _shipments));
    }

    /// <summary>Removes the order. The names of fields, and whether a pending order waits for its payment, are kept.</summary>
    public void Clear()
    {
        _packages.ForEach(Spares<AmazonPackage>.Return);
        Spares.Clear(_packages);
        Spares.Clear(_orderLines);
        Spares.Clear(_shipments);
        Spares.Clear(_activities);
        Spares.Clear(_contents);
        Spares.Clear(ref _lines);
        Spares.Clear(ref _references);
        Spares.Clear(ref _quantities);
        _id = null;
        _name = null;
        IsFound = false;
        Total = default;
        Status = default;
        ShipmentStatus = default;
        Items = null;
        Created = default;
        Updated = default;
    }

    private void TimeOrder(ref PayloadReader json)
    {
        TimeText time = Created.Or(Updated).Or(json.Result.Sent);
        if (!time.IsKnown)
        {
            json.Remark(ReadingMessages.NoTime);
        }

        Created = time.Or(ShipmentBuilder.NoTime);
        Updated = Updated.Or(Created);
    }

    private void AddLines()
    {
        foreach (AmazonLine line in _lines.Values)
        {
            _orderLines.Add(line.ToOrderLine());
        }
    }

    private void AddPackage(ref PayloadReader json, AmazonPackage package)
    {
        package.Shipment.Number ??= AmazonNumber.Of(in json, Name!, package.Reference);
        package.Shipment.Summary.Time = package.Shipment.Summary.Time.Or(TimeOfStatus(package));
        TrackedShipment shipment = json.Result.Add(in json, ref package.Shipment, "trackingNumber", "a package");
        FindContents(in json, package);
        if (_contents.Count > 0)
        {
            _shipments.Add(new TrackedOrderShipment(package.Reference ?? shipment.TrackingNumber, shipment, _contents));
        }
    }

    // Mostly they are in order of their times, in which the order keeps them.
    private void AddActivities()
    {
        _activities.Add(OrderActivity.Placement("placed", Created.Instant));

        // An order with a total of zero counts as paid. A pending order without a total must not.
        if (Status.OrderStatus == OrderStatus.Pending && Total.Amount == 0 && AwaitsPayment)
        {
            _activities.Add(OrderActivity.Hold("pending", Created.Instant, Status.Code));
        }

        bool isFulfilled = Status.OrderStatus is not (null or OrderStatus.Pending or OrderStatus.Cancelled or OrderStatus.Failed);
        if (isFulfilled && Total.Amount > 0)
        {
            _activities.Add(OrderActivity.Payment("paid", Created.Instant, Total));
        }

        AddCalledOff();
        if (Status.OrderStatus == OrderStatus.Cancelled)
        {
            _activities.Add(OrderActivity.Cancellation("cancelled", Updated.Instant));
        }
        else if (Status.OrderStatus == OrderStatus.Failed)
        {
            _activities.Add(OrderActivity.Failure("unfulfillable", Updated.Instant));
        }
    }

    private void AddCalledOff()
    {
        List<LineQuantity> calledOff = [];
        foreach (AmazonLine line in _lines.Values)
        {
            if (line.CalledOff > 0)
            {
                calledOff.Add(new LineQuantity(line.Id!, line.CalledOff));
            }
        }

        if (calledOff.Count > 0)
        {
            _activities.Add(OrderActivity.Cancellation("called off", Updated.Instant, [.. calledOff]));
        }
    }

    // The status has the time of the order's last update, or of the latest event if that is later.
    private TimeText TimeOfStatus(AmazonPackage package)
    {
        TimeText time = Updated;
        foreach (EventBuilder item in package.Shipment.Events)
        {
            time = item.Time.Later(time);
        }

        return time;
    }

    private void FindContents(in PayloadReader json, AmazonPackage package)
    {
        _contents.Clear();
        _quantities.Clear();
        foreach ((string line, int quantity) in package.Contents)
        {
            if (_lines.TryGetValue(line, out AmazonLine ordered))
            {
                _quantities.TryGetValue(line, out int sum);
                _quantities[ordered.Id!] = (int)Math.Min((long)sum + quantity, ordered.Quantity);
            }
            else
            {
                json.Warn(ReadingMessages.UnknownItem);
            }
        }

        foreach (KeyValuePair<string, int> quantity in _quantities)
        {
            _contents.Add(new LineQuantity(quantity.Key, quantity.Value));
        }
    }
}
