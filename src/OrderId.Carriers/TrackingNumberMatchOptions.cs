namespace OrderIds.Carriers;

/// <summary>Specifies which tracking numbers a search in a text reports.</summary>
public readonly record struct TrackingNumberMatchOptions
{
    /// <summary>
    /// The maximum number of characters before a number that are searched for the name of a carrier or a word like "tracking": 64.
    /// </summary>
    public const int ContextLength = 64;

    private readonly bool _takesShapes;
    private readonly bool _needsCheck;

    /// <summary>
    /// Gets the least evidence that a number must have to be reported. The default is <see cref="TrackingNumberEvidence.KnownPart"/>.
    /// </summary>
    /// <remarks>
    /// With <see cref="TrackingNumberEvidence.Shape"/>, any number of 14 digits is reported. Use it only for texts in which every long
    /// number is a tracking number.
    /// </remarks>
    public TrackingNumberEvidence LeastEvidence
    {
        get => _takesShapes ? TrackingNumberEvidence.Shape
            : _needsCheck ? TrackingNumberEvidence.CheckDigit
            : TrackingNumberEvidence.KnownPart;
        init
        {
            _takesShapes = value == TrackingNumberEvidence.Shape;
            _needsCheck = value == TrackingNumberEvidence.CheckDigit;
        }
    }
}
