using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Tool.Tracks;

/// <summary>Reads tracking data from files one after another. If a file cannot be read, it is reported and the rest is read.</summary>
internal sealed class TrackFiles(ToolConsole console, TrackingVendor vendor)
{
    private const string StandardInput = "-";

    private readonly TrackingReaderOptions _options = new() { Vendor = vendor };
    private readonly List<ShipmentAcrossFiles> _shipments = [];
    private readonly Dictionary<string, ShipmentAcrossFiles> _byNumber = new(StringComparer.Ordinal);
    private readonly List<TrackedOrder> _orders = [];
    private bool _failed;

    public int ExitCode => _failed ? ExitCodes.Error : _shipments.Count + _orders.Count > 0 ? ExitCodes.Yes : ExitCodes.No;

    /// <summary>Gets the orders in the order in which they were read. Equal orders are listed once.</summary>
    public IEnumerable<TrackedOrder> Orders => _orders.Distinct();

    /// <summary>Gets the shipments in the order in which they were first read.</summary>
    public IEnumerable<ShipmentAcrossFiles> Shipments => _shipments;

    /// <summary>Reads tracking data from a file, or from standard input.</summary>
    public void Read(string file)
    {
        if (file == StandardInput)
        {
            ReadStream(file, console.Input);
        }
        else
        {
            InputFile.Read(file, stream => ReadStream(file, stream), message => Fail(file, message));
        }
    }

    private void ReadStream(string file, Stream stream)
    {
        try
        {
            foreach (TrackingReadResult reading in TrackingLog.Read(stream, _options))
            {
                Add(file, reading);
            }
        }
        catch (TrackingFormatException exception)
        {
            string message = ForTerminal(exception.Message);
            string hint = message != exception.Message ? " If you know the vendor, name it with --vendor." : string.Empty;
            Fail(file, Printable.Escape(message) + hint);
        }
        catch (Exception exception) when (IoFailure.IsOfReading(exception))
        {
            Fail(file, IoFailure.Describe(exception));
        }
    }

    private void Add(string file, TrackingReadResult reading)
    {
        foreach (TrackingWarning warning in reading.Warnings)
        {
            Tell(file, Printable.Escape(ForTerminal(warning.Message)));
        }

        _orders.AddRange(reading.Orders);
        foreach (TrackedShipment shipment in reading.Shipments)
        {
            string key = KeyOf(shipment.TrackingNumber);
            if (!_byNumber.TryGetValue(key, out ShipmentAcrossFiles? tracked))
            {
                tracked = new ShipmentAcrossFiles(shipment.TrackingNumber);
                _byNumber.Add(key, tracked);
                _shipments.Add(tracked);
            }

            tracked.Add(file, reading, shipment);
        }
    }

    // The options of the library are not options of the command.
    private static string ForTerminal(string message) => message
        .Replace(", or of the vendor in TrackingReaderOptions.Vendor", string.Empty, StringComparison.Ordinal)
        .Replace(" or in TrackingReaderOptions.ReceivedAt", string.Empty, StringComparison.Ordinal);

    // A number may be written in groups, and in upper or lower case.
    private static string KeyOf(string trackingNumber) =>
        string.Concat(trackingNumber.Where(character => !char.IsWhiteSpace(character) && character != '-')).ToUpperInvariant();

    private void Fail(string file, string message)
    {
        _failed = true;
        Tell(file, message);
    }

    private void Tell(string file, string message) =>
        console.Error.WriteLine($"orderid: {Printable.Escape(file)}: {message}");
}
