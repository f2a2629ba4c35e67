namespace OrderIds.Generation;

/// <summary>
/// Computes how many IDs a generator has issued without counting each of them: the numbers by which its windows advanced, minus the numbers
/// that were skipped because the clock moved on.
/// </summary>
internal sealed class IssueTally
{
    private long _skipped;
    private long _moved;
    private long _reported;

    /// <summary>Gets the result of the latest call of <see cref="Read"/>.</summary>
    public long Reported => _reported;

    public void Skip(long numbers) => Interlocked.Add(ref _skipped, numbers);

    /// <summary>Adds the numbers by which a window advanced before it was closed.</summary>
    public void Retire(long numbers) => Interlocked.Add(ref _moved, numbers);

    /// <summary>Returns the number of IDs issued so far, which never decreases.</summary>
    /// <param name="current">The numbers by which the open window has advanced.</param>
    public long Read(long current)
    {
        long count = Volatile.Read(ref _moved) + current - Volatile.Read(ref _skipped);
        return _reported = Math.Max(_reported, count);
    }
}
