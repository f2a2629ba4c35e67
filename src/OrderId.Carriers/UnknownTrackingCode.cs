namespace OrderIds.Carriers;

/// <summary>Describes a code of a vendor that its vocabulary does not contain.</summary>
/// <remarks>Instances are compared by content and are immutable.</remarks>
public sealed record UnknownTrackingCode
{
    internal UnknownTrackingCode(string vocabulary, string code, int count)
    {
        Vocabulary = vocabulary;
        Code = code;
        Count = count;
    }

    /// <summary>Gets the name of the vocabulary (<see cref="TrackingVocabulary.Name"/>).</summary>
    public string Vocabulary { get; }

    /// <summary>Gets the code as the vendor sent it.</summary>
    public string Code { get; }

    /// <summary>Gets the number of times that the payload contains the code, at least 1.</summary>
    public int Count { get; }
}
