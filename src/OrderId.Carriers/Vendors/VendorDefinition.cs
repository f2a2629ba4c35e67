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

    /// <summary>Gets what stands for a vendor that is not known: nothing is found in its payloads.</summary>
    public static VendorDefinition Unknown { get; } = new(TrackingVendor.Unknown, "Unknown", null, VendorDetection.ReadEnvelopes)
    {
        NothingFound = ReadingMessages.UnknownVendor,
    };

    public TrackingVendor Id { get; } = id;

    /// <summary>Gets the name for storage: that of the enumeration's member.</summary>
    public string Name { get; } = id.ToString();

    /// <summary>Gets the name for people.</summary>
    public string DisplayName { get; } = displayName;

    /// <summary>Gets the source of events that name no carrier. The default is the name for people.</summary>
    public string Source { get; init; } = displayName;

    /// <summary>Gets the words of the vendor, or those it has most of.</summary>
    public TrackingVocabulary Vocabulary => vocabulary ?? throw new InvalidOperationException();

    /// <summary>Gets the fields of the vendor's objects that no other vendor has.</summary>
    public string[] Marks { get; init; } = [];

    /// <summary>Gets the fields that no other vendor has in an envelope, though others may have them outside.</summary>
    public string[] MarksInEnvelope { get; init; } = [];

    /// <summary>
    /// Gets the fields whose objects may be the vendor's own: an answer has it in <c>data</c>, a notification in <c>payload</c>.
    /// </summary>
    public string[] Envelopes { get; init; } = [];

    /// <summary>Gets what reads a payload of the vendor.</summary>
    public PayloadFunction Read { get; } = read;

    /// <summary>Gets the message for a payload in which nothing of the vendor's was found.</summary>
    public string NothingFound { get; init; } = ReadingMessages.NotFound("tracking");
}
