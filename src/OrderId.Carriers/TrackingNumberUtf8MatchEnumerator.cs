using OrderIds.Carriers.Numbers;

namespace OrderIds.Carriers;

/// <summary>Enumerates the tracking numbers in a text in UTF-8, without allocating.</summary>
/// <remarks>
/// Call <see cref="TrackingNumber.EnumerateMatches(ReadOnlySpan{byte}, TrackingNumberMatchOptions)"/> in a <c>foreach</c> statement to
/// create one. It is a <c>ref struct</c>: it lives on the stack, like the span that it reads.
/// </remarks>
public ref struct TrackingNumberUtf8MatchEnumerator
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly TrackingNumberMatchOptions _options;
    private NumberScanner _scanner;

    internal TrackingNumberUtf8MatchEnumerator(ReadOnlySpan<byte> text, TrackingNumberMatchOptions options)
    {
        _text = text;
        _options = options;
    }

    /// <summary>Gets the match at the current position, or the default value before the first match and after the last.</summary>
    public readonly TrackingNumberMatch Current => _scanner.Match;

    /// <summary>Returns this enumerator, for <c>foreach</c>.</summary>
    /// <returns>A copy of this enumerator, at its position.</returns>
    public readonly TrackingNumberUtf8MatchEnumerator GetEnumerator() => this;

    /// <summary>Moves to the next match.</summary>
    /// <returns><see langword="true"/> if there is a next match; otherwise <see langword="false"/>.</returns>
    public bool MoveNext() => _scanner.TryFindNext(_text, _options);
}
