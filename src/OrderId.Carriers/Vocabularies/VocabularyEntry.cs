using System.Text;

namespace OrderIds.Carriers.Vocabularies;

/// <summary>Holds a word of a vocabulary and what it means.</summary>
internal sealed class VocabularyEntry(TrackingMapping mapping, bool defers)
{
    public TrackingMapping Mapping { get; } = mapping;

    /// <summary>Gets the word, which is ASCII.</summary>
    public string Code { get; } = mapping.Code!;

    public byte[] Utf8Code { get; } = Encoding.ASCII.GetBytes(mapping.Code!);

    /// <summary>Gets a value indicating whether the vendor gives the word as a sub-status beside any status, which then stands.</summary>
    public bool Defers { get; } = defers;
}
