namespace OrderIds.Carriers;

/// <summary>Describes a code of a vendor that is not in the table of its known codes, a <see cref="TrackingVocabulary"/>.</summary>
/// <remarks>Instances are compared by content and are immutable.</remarks>
public sealed record UnknownTrackingCode
{
    internal UnknownTrackingCode(string vocabulary, string code, int count)
    {
        Vocabulary = vocabulary;
        Code = code;
        Count = count;
    }

    /// <summary>Gets the name of the vocabulary that was searched for the code (<see cref="TrackingVocabulary.Name"/>).</summary>
    public string Vocabulary { get; }

    /// <summary>Gets the code as the vendor sent it.</summary>
    public string Code { get; }

    /// <summary>Gets the number of times that the payload contains the code, at least 1.</summary>
    public int Count { get; }
}
