using OrderIds.Carriers;

namespace OrderIds.Tool.Scanning;

/// <summary>Enumerates the tracking numbers of a text in step with the order IDs of the same text.</summary>
internal ref struct NumberCursor
{
    private TrackingNumberUtf8MatchEnumerator _numbers;
    private bool _hasNumber;

    public NumberCursor(ReadOnlySpan<byte> text)
    {
        _numbers = TrackingNumber.EnumerateMatches(text);
        _hasNumber = _numbers.MoveNext();
    }

    /// <summary>Returns the next number, if it begins before a position.</summary>
    /// <param name="end">The position, such as that of the next order ID.</param>
    /// <param name="number">The number.</param>
    /// <returns><see langword="true"/> if there is such a number.</returns>
    public bool TryTake(int end, out TrackingNumberMatch number)
    {
        number = _numbers.Current;
        bool isTaken = _hasNumber && number.Index < end;
        _hasNumber = isTaken ? _numbers.MoveNext() : _hasNumber;
        return isTaken;
    }
}
