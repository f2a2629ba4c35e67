namespace OrderIds.Carriers;

/// <summary>Names a word of a vendor that its vocabulary does not have.</summary>
/// <remarks>Equality is by content. Instances are immutable.</remarks>
public sealed record UnknownTrackingCode
{
    internal UnknownTrackingCode(string vocabulary, string code, int count)
    {
        Vocabulary = vocabulary;
        Code = code;
        Count = count;
    }

    /// <summary>Gets the name of the vocabulary: <see cref="TrackingVocabulary.Name"/>.</summary>
    public string Vocabulary { get; }

    /// <summary>Gets the word.</summary>
    public string Code { get; }

    /// <summary>Gets how often the payload has it, at least 1.</summary>
    public int Count { get; }
}
