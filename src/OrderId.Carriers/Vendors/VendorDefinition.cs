using OrderIds.Carriers.Reading;

namespace OrderIds.Carriers.Vendors;

/// <summary>
/// Defines a vendor: its names, its vocabulary, the fields by which its payloads are detected, and the function that reads them.
/// </summary>
internal sealed class VendorDefinition(
    TrackingVendor id,
    string displayName,
    TrackingVocabulary? vocabulary,
    VendorDefinition.PayloadFunction read)
{
    public delegate void PayloadFunction(ref PayloadReader json);

    /// <summary>Gets the definition of the unknown vendor. Its reader finds nothing.</summary>
    public static VendorDefinition Unknown { get; } = new(TrackingVendor.Unknown, "Unknown", null, ReadNothing);

    public TrackingVendor Id { get; } = id;

    /// <summary>Gets the name for storage, which is the name of the enumeration member.</summary>
    public string Name { get; } = id.ToString();

    /// <summary>Gets the display name.</summary>
    public string DisplayName { get; } = displayName;

    /// <summary>Gets the source of events whose carrier is not known. The default is the display name.</summary>
    public string Source { get; init; } = displayName;

    /// <summary>
    /// Gets a value indicating whether the vendor is a carrier. The default is <see langword="false"/>: it reports shipments of other
    /// carriers.
    /// </summary>
    public bool IsCarrier { get; init; }

    /// <summary>
    /// Gets the vocabulary of the vendor, the table that maps its codes to statuses. If there are several, this is the one with most of the
    /// codes.
    /// </summary>
    public TrackingVocabulary Vocabulary => vocabulary ?? throw new InvalidOperationException();

    /// <summary>
    /// Gets the sets of fields by which a payload of the vendor is detected. A set consists of at least two names, separated by spaces. The
    /// fields are in one object, and no other vendor uses all of them together. A field within a field is written with a dot:
    /// <c>status.code</c>.
    /// </summary>
    /// <remarks>
    /// A set describes an item, such as a shipment, and not the objects around it, which are similar for many vendors. The value of a field
    /// may be null, or an array, of which the first item is examined.
    /// </remarks>
    public string[] Marks { get; init; } = [];

    /// <summary>
    /// Gets the name, in UTF-8, of the field with the time at which a webhook was sent, or <see langword="null"/> if the vendor sends none.
    /// The field is in the outermost object. Items without a time get this time.
    /// </summary>
    public byte[]? TimeOfEnvelope { get; init; }

    /// <summary>
    /// Gets the name, in UTF-8, of a field that only webhooks have, or <see langword="null"/> if only webhooks have the field with the
    /// time. Without this field, the time of the webhook is not read.
    /// </summary>
    public byte[]? MarkOfEnvelope { get; init; }

    /// <summary>Gets the function that reads a payload of the vendor.</summary>
    public PayloadFunction Read { get; } = read;

    /// <summary>Gets the message for a payload that contains no tracking data of the vendor.</summary>
    public string NothingFound { get; init; } = ReadingMessages.NotFound("tracking data");

    // Reads the payload to its end, so that invalid JSON is reported with its position.
    private static void ReadNothing(ref PayloadReader json)
    {
        json.StartObject();
        while (json.NextField())
        {
        }
    }
}
