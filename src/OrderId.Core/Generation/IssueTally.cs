namespace OrderIds.Generation;

/// <summary>
/// Computes how many IDs a generator has issued without counting each of them. Each ID has a number (millisecond and sequence number), so
/// the count is how far the numbers have advanced in the generator's leases, minus the numbers that were skipped because the clock moved
/// on.
/// </summary>
internal sealed class IssueTally
{
    private long _skipped;
    private long _moved;
    private long _reported;

    /// <summary>Gets the result of the latest call of <see cref="Read"/>.</summary>
    public long Reported => _reported;

    public void Skip(long numbers) => Interlocked.Add(ref _skipped, numbers);

    /// <summary>Adds to the total how many numbers a closed window has issued or skipped.</summary>
    public void Retire(long numbers) => Interlocked.Add(ref _moved, numbers);

    /// <summary>Returns the number of IDs issued so far, which never decreases.</summary>
    /// <param name="current">How many numbers the open window has issued or skipped.</param>
    public long Read(long current)
    {
        long count = Volatile.Read(ref _moved) + current - Volatile.Read(ref _skipped);
        return _reported = Math.Max(_reported, count);
    }
}
