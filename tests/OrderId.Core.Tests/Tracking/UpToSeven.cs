namespace OrderIds.Tests.Tracking;

/// <summary>At most seven items, as a property draws them: few enough to try all their orders, of which seven have 5,040.</summary>
public readonly record struct UpToSeven<T>(IReadOnlyList<T> Items)
{
    public IEnumerable<T[]> Permutations() => Permutations([.. Items]);

    public override string ToString() => $"[{string.Join("; ", Items)}]";

    private static IEnumerable<T[]> Permutations(T[] items) => items.Length == 0
        ? [[]]
        : items.SelectMany(
            (item, place) => Permutations([.. items.Take(place), .. items.Skip(place + 1)]).Select(rest => (T[])[item, .. rest]));
}
