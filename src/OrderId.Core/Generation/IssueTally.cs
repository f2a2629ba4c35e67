namespace OrderIds.Generation;

/// <summary>
/// Knows how many IDs a generator has issued, without counting them: what its windows moved on by, less what the clock skipped.
/// </summary>
internal sealed class IssueTally
{
    private long _skipped;
    private long _moved;
    private long _reported;

    /// <summary>Gets the count as it was last read.</summary>
    public long Reported => _reported;

    public void Skip(long numbers) => Interlocked.Add(ref _skipped, numbers);

    /// <summary>Adds what a closed window moved on by.</summary>
    public void Retire(long numbers) => Interlocked.Add(ref _moved, numbers);

    /// <summary>Counts the IDs issued so far; the count never goes down.</summary>
    /// <param name="current">What the open window has moved on by.</param>
    public long Read(long current)
    {
        long count = Volatile.Read(ref _moved) + current - Volatile.Read(ref _skipped);
        return _reported = Math.Max(_reported, count);
    }
}
