using OrderIds.Carriers.Reading;

namespace OrderIds.Carriers.Vendors;

/// <summary>
/// Holds all that the library knows of a vendor whose JSON it reads. Detection, reading, names and messages follow from it.
/// </summary>
internal sealed class VendorDefinition(
    TrackingVendor id,
    string displayName,
    TrackingVocabulary? vocabulary,
    VendorDefinition.PayloadFunction read)
{
    public delegate void PayloadFunction(ref PayloadReader json);

    /// <summary>Gets the definition of the unknown vendor. Nothing is found in its payloads.</summary>
    public static VendorDefinition Unknown { get; } = new(TrackingVendor.Unknown, "Unknown", null, ReadNothing);

    public TrackingVendor Id { get; } = id;

    /// <summary>Gets the name for storage: that of the enumeration's member.</summary>
    public string Name { get; } = id.ToString();

    /// <summary>Gets the name for people.</summary>
    public string DisplayName { get; } = displayName;

    /// <summary>Gets the source of events that name no carrier. The default is the name for people.</summary>
    public string Source { get; init; } = displayName;

    /// <summary>
    /// Gets a value indicating whether the vendor carries the shipments itself. The default is that it reports shipments of other carriers.
    /// </summary>
    public bool IsCarrier { get; init; }

    /// <summary>Gets the words of the vendor, or those it has most of.</summary>
    public TrackingVocabulary Vocabulary => vocabulary ?? throw new InvalidOperationException();

    /// <summary>
    /// Gets the sets of fields by which a payload of the vendor is detected. A set is at least two names, separated by blanks, which stand
    /// in one object and which no other vendor has together. A field within a field is written with a dot: <c>status.code</c>.
    /// </summary>
    /// <remarks>
    /// A set describes an item, such as a tracking, not what is around it: envelopes look alike. The value may be null, or a list, of which
    /// the first item counts.
    /// </remarks>
    public string[] Marks { get; init; } = [];

    /// <summary>
    /// Gets the field outside of all envelopes that says when a webhook was sent, in UTF-8; <see langword="null"/> if there is none. Items
    /// without a time have this time.
    /// </summary>
    public byte[]? TimeOfEnvelope { get; init; }

    /// <summary>Gets what reads a payload of the vendor.</summary>
    public PayloadFunction Read { get; } = read;

    /// <summary>Gets the message for a payload in which nothing of the vendor's was found.</summary>
    public string NothingFound { get; init; } = ReadingMessages.NotFound("tracking");

    // To the place where it goes wrong, if it does.
    private static void ReadNothing(ref PayloadReader json)
    {
        json.StartObject();
        while (json.NextField())
        {
        }
    }
}
