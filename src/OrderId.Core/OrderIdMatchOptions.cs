namespace OrderIds;

/// <summary>Specifies which order IDs to look for in a text.</summary>
/// <remarks>
/// By default, a search finds IDs of this library, with or without hyphens, and Amazon's order IDs with hyphens. Amazon's session IDs
/// (<c>session-id=132-1234567-1234567</c>) have the same form as its order IDs. Only the text before an ID distinguishes them;
/// <see cref="Filter"/> receives that text.
/// </remarks>
public readonly record struct OrderIdMatchOptions
{
    /// <summary>The maximum length of the text before a match that is passed to <see cref="Filter"/>: 64 characters.</summary>
    public const int ContextLength = 64;

    /// <summary>
    /// Gets a value indicating whether Amazon's order IDs without hyphens are reported: 17 digits, of which the first may be a letter. The
    /// default is <see langword="false"/>.
    /// </summary>
    /// <remarks>These IDs have no check characters, so almost any number of 17 digits is reported.</remarks>
    public bool IncludeUngroupedAmazon { get; init; }

    /// <summary>
    /// Gets the filter that decides whether a match is reported. The default is <see langword="null"/>: every match is reported.
    /// </summary>
    public OrderIdMatchFilter? Filter { get; init; }
}
