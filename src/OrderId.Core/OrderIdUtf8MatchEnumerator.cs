using OrderIds.Text;

namespace OrderIds;

/// <summary>Enumerates the order IDs in a UTF-8 text, without allocating.</summary>
/// <remarks>
/// Returned by <see cref="OrderId.EnumerateMatches(ReadOnlySpan{byte}, OrderIdMatchOptions)"/> for use in a <c>foreach</c> statement. As a
/// <c>ref struct</c>, it can only be used on the stack.
/// </remarks>
public ref struct OrderIdUtf8MatchEnumerator
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly OrderIdMatchOptions _options;
    private MatchScanner _scanner;

    internal OrderIdUtf8MatchEnumerator(ReadOnlySpan<byte> text, OrderIdMatchOptions options)
    {
        _text = text;
        _options = options;
    }

    /// <summary>Gets the match at the current position, or the default value before the first match and after the last.</summary>
    public readonly OrderIdMatch Current => _scanner.Match;

    /// <summary>Returns this enumerator, for <c>foreach</c>.</summary>
    /// <returns>A copy of this enumerator at its current position.</returns>
    public readonly OrderIdUtf8MatchEnumerator GetEnumerator() => this;

    /// <summary>Moves to the next match.</summary>
    /// <returns><see langword="true"/> if there is a next match; otherwise <see langword="false"/>.</returns>
    public bool MoveNext() => _scanner.TryFindNext(_text, _options);
}
