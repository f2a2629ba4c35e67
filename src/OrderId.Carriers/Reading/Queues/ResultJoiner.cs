using System.Buffers;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Reading.Queues;

/// <summary>Reads the payloads of several messages, and combines the results.</summary>
internal sealed class ResultJoiner(TrackingReaderOptions options, int depth)
{
    private const int MaxListed = 100;

    // Exceptions are slow, so their number is limited.
    private const int MaxSkipped = 1_000;

    private readonly HashSet<TrackingVendor> _vendors = [];
    private readonly List<TrackedShipment> _shipments = [];
    private readonly List<TrackedOrder> _orders = [];
    private readonly List<UnknownTrackingCode> _unknownCodes = [];
    private readonly List<TrackingWarning> _warnings = [];
    private TrackingFormatException? _firstSkipped;
    private int _events;
    private int _skipped;

    /// <summary>Gets the number of messages, including those that could not be read.</summary>
    public int Count { get; private set; }

    /// <summary>Reads the payload in the string that is the current value.</summary>
    public void Read(in PayloadReader message, TimeText sent)
    {
        Count++;
        byte[]? rented = null;
        try
        {
            Add(in message, Payload.Read(message.WholeText(out rented), WithTime(sent), depth));
        }
        catch (TrackingFormatException exception)
        {
            TrackingFormatException placed = exception.Within(message.Path(), message.Line());
            if (options.IsStrict || exception.IsOfALimit || ++_skipped > MaxSkipped)
            {
                throw placed;
            }

            _firstSkipped ??= placed;
            Warn(new TrackingWarning(placed.Path, placed.Reason));
        }
        finally
        {
            if (rented is not null)
            {
                // The array is cleared because it contained personal data, and other code will rent it.
                ArrayPool<byte>.Shared.Return(rented, clearArray: true);
            }
        }
    }

    /// <summary>Adds a warning that an item of a list, or a line of JSON Lines, contains no message.</summary>
    /// <exception cref="TrackingFormatException">The reader is strict.</exception>
    public void Skip(in PayloadReader item)
    {
        string message = item.IsBroken ? ReadingMessages.NoJson : ReadingMessages.NoMessage;
        if (options.IsStrict)
        {
            throw item.Error(message);
        }

        Warn(new TrackingWarning(item.Path(), message));
    }

    /// <summary>Returns the combined result, or <see langword="null"/> if there were no messages.</summary>
    /// <exception cref="TrackingFormatException">No message could be read.</exception>
    public TrackingReadResult? ToResult()
    {
        if (_vendors.Count == 0)
        {
            return _firstSkipped is null ? null : throw _firstSkipped;
        }

        return new TrackingReadResult(_vendors.Count == 1 ? _vendors.Single() : TrackingVendor.Unknown)
        {
            Shipments = _shipments.AsReadOnly(),
            Orders = _orders.AsReadOnly(),
            UnknownCodes = _unknownCodes.AsReadOnly(),
            Warnings = _warnings.AsReadOnly(),
        };
    }

    private TrackingReaderOptions WithTime(TimeText sent) => new()
    {
        Vendor = options.Vendor,
        MaxLength = options.MaxLength,
        IsStrict = options.IsStrict,
        ReceivedAt = sent.IsKnown ? sent.Instant : options.ReceivedAt,
    };

    private void Add(in PayloadReader message, TrackingReadResult result)
    {
        _vendors.Add(result.Vendor);
        _shipments.AddRange(result.Shipments);
        _orders.AddRange(result.Orders);
        _events += result.Shipments.Sum(shipment => shipment.Timeline.Count);
        Limit(in message, "shipments", _shipments.Count, ResultBuilder.MaxShipments);
        Limit(in message, "orders", _orders.Count, ResultBuilder.MaxShipments);
        Limit(in message, "events", _events, TrackedShipment.MaxEvents);
        foreach (UnknownTrackingCode code in result.UnknownCodes)
        {
            Report(code);
        }

        string? path = null;
        foreach (TrackingWarning warning in result.Warnings)
        {
            Warn(warning.Within(path ??= message.Path()));
        }
    }

    private static void Limit(in PayloadReader message, string what, int count, int limit)
    {
        if (count > limit)
        {
            throw message.TooMany(what, limit);
        }
    }

    private void Report(UnknownTrackingCode code)
    {
        int known = _unknownCodes.FindIndex(other => other.Code == code.Code && other.Vocabulary == code.Vocabulary);
        if (known >= 0)
        {
            _unknownCodes[known] = new UnknownTrackingCode(code.Vocabulary, code.Code, _unknownCodes[known].Count + code.Count);
        }
        else if (_unknownCodes.Count < MaxListed)
        {
            _unknownCodes.Add(code);
        }
    }

    private void Warn(TrackingWarning warning)
    {
        if (_warnings.Count < MaxListed)
        {
            _warnings.Add(warning);
        }
    }
}
