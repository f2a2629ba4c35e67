using OrderIds.Testing.Stories;

namespace OrderIds.Testing;

/// <summary>Checks that a result does not depend on the order in which events arrive, or on how often each event arrives.</summary>
/// <remarks>
/// Carriers and tracking providers deliver events late, twice and out of order. Pass the events and the code that processes them, such as a
/// service with an empty database, a projection or a reducer. The events are fed as given, reversed and in other orders, with and without
/// duplicates, and the results are compared. For up to five events, every order is tried, at most 120; for more events, 100 orders that the
/// seed determines.
/// </remarks>
public static class ArrivalOrder
{
    private const int AllOrdersUpTo = 5;
    private const int Samples = 100;

    /// <summary>Checks that the order of arrival does not change the result.</summary>
    /// <typeparam name="TEvent">The type of the events.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="events">The events.</param>
    /// <param name="feed">The function that feeds events, in the order given, into a new and empty state and returns the result.</param>
    /// <param name="comparer">The comparer for results. The default is <see cref="EqualityComparer{T}.Default"/>.</param>
    /// <param name="seed">The seed for the orders of more than five events. The default is 0.</param>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> or <paramref name="feed"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArrivalOrderException">
    /// Two orders of arrival gave different results. The exception contains the smallest failing set of events that was found.
    /// </exception>
    public static void MustNotMatter<TEvent, TResult>(
        IEnumerable<TEvent> events, Func<IReadOnlyList<TEvent>, TResult> feed, IEqualityComparer<TResult>? comparer = null, int seed = 0)
    {
        _ = feed ?? throw new ArgumentNullException(nameof(feed));
        Task Feed(IReadOnlyList<TEvent> arrived, Action<TResult> take)
        {
            take(feed(arrived));
            return Task.CompletedTask;
        }

        CheckAsync(events, Feed, comparer, seed).GetAwaiter().GetResult();
    }

    /// <summary>Checks that the order of arrival does not change the result of asynchronous code.</summary>
    /// <typeparam name="TEvent">The type of the events.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="events">The events.</param>
    /// <param name="feed">The function that feeds events, in the order given, into a new and empty state and returns the result.</param>
    /// <param name="comparer">The comparer for results. The default is <see cref="EqualityComparer{T}.Default"/>.</param>
    /// <param name="seed">The seed for the orders of more than five events. The default is 0.</param>
    /// <returns>A task that completes when all orders have been tried, one after another.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> or <paramref name="feed"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArrivalOrderException">Two orders of arrival gave different results.</exception>
    public static Task MustNotMatterAsync<TEvent, TResult>(
        IEnumerable<TEvent> events, Func<IReadOnlyList<TEvent>, Task<TResult>> feed, IEqualityComparer<TResult>? comparer = null,
        int seed = 0)
    {
        _ = feed ?? throw new ArgumentNullException(nameof(feed));
        async Task Feed(IReadOnlyList<TEvent> arrived, Action<TResult> take) => take(await feed(arrived).ConfigureAwait(false));
        return CheckAsync(events, Feed, comparer, seed);
    }

    private static async Task CheckAsync<TEvent, TResult>(
        IEnumerable<TEvent> events, Func<IReadOnlyList<TEvent>, Action<TResult>, Task> feed, IEqualityComparer<TResult>? comparer, int seed)
    {
        TEvent[] all = [.. events ?? throw new ArgumentNullException(nameof(events))];
        comparer ??= EqualityComparer<TResult>.Default;
        async Task<TResult> ResultOf(IEnumerable<int> order)
        {
            TResult? result = default;
            await feed([.. order.Select(index => all[index])], given => result = given).ConfigureAwait(false);
            return result!;
        }

        async Task<bool> Differ(IEnumerable<int> order, IEnumerable<int> other) =>
            !comparer.Equals(await ResultOf(order).ConfigureAwait(false), await ResultOf(other).ConfigureAwait(false));

        TResult expected = await ResultOf(Enumerable.Range(0, all.Length)).ConfigureAwait(false);
        foreach (int[] order in Orders(all.Length, seed))
        {
            if (!comparer.Equals(expected, await ResultOf(order).ConfigureAwait(false)))
            {
                int[] failing = await ShrinkAsync(order, Differ).ConfigureAwait(false);
                int[] given = Given(failing);
                throw new ArrivalOrderException(
                    given, failing, await ResultOf(given).ConfigureAwait(false), await ResultOf(failing).ConfigureAwait(false), seed);
            }
        }
    }

    private static IEnumerable<int[]> Orders(int count, int seed)
    {
        int[] given = [.. Enumerable.Range(0, count)];
        var random = new StoryRandom(seed);
        yield return [.. given, .. given];
        IEnumerable<int[]> orders = count <= AllOrdersUpTo
            ? Permutations(given)
            : Enumerable.Range(0, Samples).Select(_ => Shuffled(given, random));
        foreach (int[] order in orders.Prepend([.. Enumerable.Reverse(given)]))
        {
            yield return order;
            yield return Shuffled([.. order, .. order.Where(_ => random.Next(2) == 0)], random);
        }
    }

    private static int[] Shuffled(int[] order, StoryRandom random)
    {
        int[] copy = [.. order];
        random.Shuffle(copy);
        return copy;
    }

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length == 0
        ? [[]]
        : items.SelectMany(item => Permutations([.. items.Where(other => other != item)]).Select(rest => (int[])[item, .. rest]));

    // The different events of an order, in the order given.
    private static int[] Given(int[] order) => [.. order.Distinct().OrderBy(index => index)];

    // Removes arrivals one by one while the results still differ.
    private static async Task<int[]> ShrinkAsync(int[] order, Func<IEnumerable<int>, IEnumerable<int>, Task<bool>> differ)
    {
        for (int i = 0; i < order.Length;)
        {
            int[] shorter = [.. order.Where((_, place) => place != i)];
            if (await differ(Given(shorter), shorter).ConfigureAwait(false))
            {
                order = shorter;
                i = 0;
            }
            else
            {
                i++;
            }
        }

        return order;
    }
}
