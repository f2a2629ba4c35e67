namespace OrderIds;

/// <summary>Specifies which order IDs to look for in a text.</summary>
/// <remarks>
/// The default finds IDs of this library in both forms, and Amazon's with hyphens. Amazon's session IDs
/// (<c>session-id=132-1234567-1234567</c>) have the very same form as its order IDs: only the text before them tells them apart, and
/// <see cref="Filter"/> receives that text.
/// </remarks>
public readonly record struct OrderIdMatchOptions
{
    /// <summary>The maximum number of characters that a <see cref="Filter"/> receives: 64.</summary>
    public const int ContextLength = 64;

    /// <summary>
    /// Gets a value indicating whether 17 characters without hyphens, all digits but perhaps the first, are reported as Amazon's. The
    /// default is <see langword="false"/>.
    /// </summary>
    /// <remarks>They have no check characters: any number of 17 digits looks like one.</remarks>
    public bool IncludeUngroupedAmazon { get; init; }

    /// <summary>
    /// Gets the filter that decides whether a match is reported. The default is <see langword="null"/>: every match is reported.
    /// </summary>
    public OrderIdMatchFilter? Filter { get; init; }
}
