using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking;

/// <summary>Represents an event that a carrier or a tracking provider reports of a shipment: a status at a time.</summary>
/// <remarks>
/// <para>
/// Two events have the same identity if they have the same <see cref="Source"/> and <see cref="EventId"/>. Events without an ID have the
/// same identity if they have the same source, instant, code and detail; if the code is missing, the status is compared. The location and
/// the description are not part of the identity, because carriers reformat them.
/// </para>
/// <para>
/// Events are sorted by instant, status, source and identity, then by all other content, so that different events never tie. The order of
/// the statuses at one instant is Unknown, LabelCreated, InTransit, CustomsHold, OutForDelivery, Exception, Lost, AvailableForPickup,
/// Delivered, Returning, Returned, Destroyed, Cancelled. The time of receipt does not matter.
/// </para>
/// <para>
/// The first 1,024 characters of a text are kept; a text of only white space becomes <see langword="null"/>; an unpaired surrogate and
/// U+0000 become U+FFFD, because JSON and databases cannot hold them. A value that its enumeration does not define becomes
/// <c>Unknown</c>. Equality is by content, and times are equal if they are the same instant, whatever their offsets.
/// <see cref="object.ToString"/> shows status, detail and time, and leaves out the rest, which may be personal data. Instances are
/// immutable; all members may be called from any thread.
/// </para>
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public sealed partial record TrackingEvent
{
    /// <summary>The maximum number of characters of a text: 1,024. Longer texts are cut.</summary>
    public const int MaxTextLength = TrackingText.MaxLength;

    private readonly string? _source;
    private readonly string? _code;
    private readonly string? _description;
    private readonly string? _location;
    private RawWords? _raw;

    /// <summary>Initializes a new instance of the <see cref="TrackingEvent"/> class.</summary>
    public TrackingEvent()
    {
    }

    /// <summary>
    /// Initializes a new instance of the <see cref="TrackingEvent"/> class. Texts that are those of another event are not cleaned again.
    /// </summary>
    internal TrackingEvent(TrackingEvent? other, string? source, string? code, string? description, string? location)
    {
        _source = ReferenceEquals(source, other?.Source) ? source : TrackingText.Clean(source);
        _code = ReferenceEquals(code, other?.Code) ? code : TrackingText.Clean(code);
        _description = ReferenceEquals(description, other?.Description) ? description : TrackingText.Clean(description);
        _location = ReferenceEquals(location, other?.Location) ? location : TrackingText.Clean(location);
    }

    /// <summary>
    /// Gets the status that the event reports. The default is <see cref="ShipmentStatus.Unknown"/>, which means that the event only informs
    /// and does not change the status of a shipment.
    /// </summary>
    public ShipmentStatus Status { get; init => field = value <= ShipmentStatus.Cancelled ? value : ShipmentStatus.Unknown; }

    /// <summary>Gets the detail: why or how the shipment has this status. The default is <see cref="ShipmentDetail.None"/>.</summary>
    public ShipmentDetail Detail { get; init => field = value <= ShipmentDetail.Stale ? value : ShipmentDetail.Unknown; }

    /// <summary>
    /// Gets the direction of travel that the event names. The default is <see cref="ShipmentLeg.Unknown"/>: the event names no direction,
    /// and the shipment keeps its own.
    /// </summary>
    public ShipmentLeg Leg { get; init => field = value <= ShipmentLeg.Return ? value : ShipmentLeg.Unknown; }

    /// <summary>Gets when the event happened. The default is sorted before every other event.</summary>
    /// <remarks>If the time is not known exactly, set <see cref="Precision"/>.</remarks>
    public DateTimeOffset OccurredAt { get; init; }

    /// <summary>Gets how exactly <see cref="OccurredAt"/> is known. The default is <see cref="TimePrecision.Exact"/>.</summary>
    public TimePrecision Precision { get; init => field = value <= TimePrecision.Unknown ? value : TimePrecision.Unknown; }

    /// <summary>Gets the source of the event, such as a carrier or an aggregator.</summary>
    public string? Source { get => _source; init => _source = TrackingText.Clean(value); }

    /// <summary>Gets the ID that the source gave to the event. It is unique within the source.</summary>
    public string? EventId { get; init => field = TrackingText.Clean(value); }

    /// <summary>Gets the code that the source itself uses for the event, such as a status code of the carrier.</summary>
    public string? Code { get => _code; init => _code = TrackingText.Clean(value); }

    /// <summary>Gets the description of the event in the words of the source.</summary>
    public string? Description { get => _description; init => _description = TrackingText.Clean(value); }

    /// <summary>Gets the location of the event, as the source writes it.</summary>
    public string? Location { get => _location; init => _location = TrackingText.Clean(value); }

    /// <summary>Gets the proof of delivery. An event of any status may contain one.</summary>
    public ProofOfDelivery? Proof { get; init => field = value is { IsEmpty: false } ? value : null; }

    /// <summary>
    /// Gets the word that the status was read from, if this version of the library does not know the word; <see langword="null"/> if
    /// <see cref="Status"/> is known.
    /// </summary>
    public string? RawStatus
    {
        get => Status == ShipmentStatus.Unknown ? _raw?.Status : null;
        init => _raw = new RawWords(_raw) { Status = EnumNames<ShipmentStatus>.Unless(value) };
    }

    /// <summary>
    /// Gets the word that the detail was read from, if this version of the library does not know the word; <see langword="null"/> if
    /// <see cref="Detail"/> is known.
    /// </summary>
    public string? RawDetail
    {
        get => Detail == ShipmentDetail.Unknown ? _raw?.Detail : null;
        init => _raw = new RawWords(_raw) { Detail = EnumNames<ShipmentDetail>.Unless(value) };
    }

    /// <summary>
    /// Gets the word that the leg was read from, if this version of the library does not know the word; <see langword="null"/> if
    /// <see cref="Leg"/> is known.
    /// </summary>
    public string? RawLeg
    {
        get => Leg == ShipmentLeg.Unknown ? _raw?.Leg : null;
        init => _raw = new RawWords(_raw) { Leg = EnumNames<ShipmentLeg>.Unless(value) };
    }

    /// <summary>
    /// Gets the word that the precision was read from, if this version of the library does not know the word; <see langword="null"/> if
    /// <see cref="Precision"/> is known.
    /// </summary>
    public string? RawPrecision
    {
        get => Precision == TimePrecision.Unknown ? _raw?.Precision : null;
        init => _raw = new RawWords(_raw) { Precision = EnumNames<TimePrecision>.Unless(value) };
    }

    private string DebuggerDisplay => string.Format(
        CultureInfo.InvariantCulture, Detail == ShipmentDetail.None
            ? "{0:yyyy-MM-dd HH:mm:ss zzz} {1}"
            : "{0:yyyy-MM-dd HH:mm:ss zzz} {1} ({2})", OccurredAt, Status, Detail);

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Status = ").Append(Status).Append(", Detail = ").Append(Detail).Append(", OccurredAt = ")
            .Append(OccurredAt.ToString("O", CultureInfo.InvariantCulture));
        return true;
    }

    // Nearly every event has none of these words, so one reference takes the place of four.
    private sealed record RawWords
    {
        public RawWords(RawWords? other)
        {
            Status = other?.Status;
            Detail = other?.Detail;
            Leg = other?.Leg;
            Precision = other?.Precision;
        }

        public string? Status { get; init; }

        public string? Detail { get; init; }

        public string? Leg { get; init; }

        public string? Precision { get; init; }
    }
}
