namespace OrderIds.Carriers.Reading.Building;

/// <summary>An object that can be used again after it was cleared.</summary>
internal interface ISpare
{
    /// <summary>Removes all content, which is personal data, and memory that was needed only for a large payload.</summary>
    public void Clear();
}

/// <summary>
/// Keeps a few builders for the next payload on the same thread, so that neither they nor their lists must be allocated again.
/// </summary>
/// <remarks>A builder that is not returned, for example after an exception, is left to the garbage collector.</remarks>
internal static class Spares<T>
    where T : class, ISpare, new()
{
    private const int MaxKept = 8;

    [ThreadStatic]
    private static Stack<T>? Kept;

    public static T Take() => Kept is { Count: > 0 } kept ? kept.Pop() : new T();

    /// <summary>Clears a builder and keeps it. The caller must not use it any more.</summary>
    public static void Return(T builder)
    {
        Stack<T> kept = Kept ??= new Stack<T>(MaxKept);
        if (kept.Count < MaxKept)
        {
            builder.Clear();
            kept.Push(builder);
        }
    }
}

/// <summary>Clears the lists and tables of a builder.</summary>
internal static class Spares
{
    /// <summary>The largest number of items for which memory is kept.</summary>
    public const int MaxItems = 64;

    public static void Clear<T>(List<T> items)
    {
        items.Clear();
        if (items.Capacity > MaxItems)
        {
            items.Capacity = 0;
        }
    }

    public static void Clear<T>(ref HashSet<T> items)
    {
        if (items.Count > MaxItems)
        {
            items = new HashSet<T>(items.Comparer);
        }

        items.Clear();
    }

    public static void Clear<TKey, TValue>(ref Dictionary<TKey, TValue> items)
        where TKey : notnull
    {
        if (items.Count > MaxItems)
        {
            items = new Dictionary<TKey, TValue>(items.Comparer);
        }

        items.Clear();
    }
}
