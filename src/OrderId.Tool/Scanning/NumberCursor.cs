using OrderIds.Carriers;

namespace OrderIds.Tool.Scanning;

/// <summary>Goes along the tracking numbers of a text, beside the order IDs of the same text.</summary>
internal ref struct NumberCursor
{
    private TrackingNumberUtf8MatchEnumerator _numbers;
    private bool _hasNumber;

    public NumberCursor(ReadOnlySpan<byte> text)
    {
        _numbers = TrackingNumber.EnumerateMatches(text);
        _hasNumber = _numbers.MoveNext();
    }

    /// <summary>Takes the next number that begins before a place.</summary>
    /// <param name="end">The place, such as that of the next order ID.</param>
    /// <param name="number">The number.</param>
    /// <returns><see langword="true"/> if there is one.</returns>
    public bool TryTake(int end, out TrackingNumberMatch number)
    {
        number = _numbers.Current;
        bool isTaken = _hasNumber && number.Index < end;
        _hasNumber = isTaken ? _numbers.MoveNext() : _hasNumber;
        return isTaken;
    }
}
