namespace OrderIds.Testing.Stories;

/// <summary>
/// Generates pseudorandom numbers. The same seed gives the same numbers on every framework, which <see cref="System.Random"/> does not
/// guarantee.
/// </summary>
internal sealed class StoryRandom(int seed)
{
    // The constants of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
    private ulong _state = unchecked((ulong)seed * 0x9E3779B97F4A7C15);

    /// <summary>Returns a number that is at least 0 and less than a bound.</summary>
    public int Next(int bound)
    {
        ulong value = _state += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return (int)((value ^ (value >> 31)) % (ulong)bound);
    }

    public void Shuffle<T>(IList<T> items)
    {
        for (int i = items.Count - 1; i > 0; i--)
        {
            int j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
