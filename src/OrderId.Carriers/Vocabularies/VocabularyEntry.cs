using System.Text;

namespace OrderIds.Carriers.Vocabularies;

/// <summary>Represents a code of a vocabulary and its mapping.</summary>
internal sealed class VocabularyEntry(TrackingMapping mapping, bool defers)
{
    public TrackingMapping Mapping { get; } = mapping;

    /// <summary>Gets the code, which is ASCII.</summary>
    public string Code { get; } = mapping.Code!;

    public byte[] Utf8Code { get; } = Encoding.ASCII.GetBytes(mapping.Code!);

    /// <summary>
    /// Gets a value indicating whether the vendor sends the code as a sub-status with any status. If the two differ, the status is used.
    /// </summary>
    public bool Defers { get; } = defers;
}
