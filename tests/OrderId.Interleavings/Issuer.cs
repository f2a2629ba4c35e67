namespace OrderIds.Interleavings;

/// <summary>A generator, and what its callers have seen of it.</summary>
internal sealed class Issuer(OrderIdGenerator generator, WaywardStore store, Steps steps)
{
    private static readonly int[] Lengths = [1, 1, 3, 40_000];

    private long _wanted;

    public OrderIdGenerator Generator => generator;

    public WaywardStore Store => store;

    /// <summary>Gets the IDs that were issued.</summary>
    public Run[] Runs { get; private set; } = [];

    /// <summary>Gets the times of <see cref="OrderIdGenerator.Discard"/>.</summary>
    public Span[] Discards { get; private set; } = [];

    /// <summary>Gets the time of its end, or <see langword="null"/> before.</summary>
    public Span? Disposal { get; private set; }

    /// <summary>Starts a caller of <see cref="OrderIdGenerator.Next"/> and <see cref="OrderIdGenerator.Fill"/>.</summary>
    public Task StartCaller(int calls) => Task.Run(() =>
    {
        for (int i = 0; i < calls; i++)
        {
            _ = TryIssue(Lengths[steps.Choose(Lengths.Length)]);
        }
    });

    /// <summary>Takes IDs in one call.</summary>
    /// <returns><see langword="false"/> if the generator had too few to give.</returns>
    public bool TryIssue(int length)
    {
        _wanted += length;
        var ids = new OrderId[length];
        long began = steps.Count();
        bool done = false;
        try
        {
            if (length == 1)
            {
                ids[0] = generator.Next();

                // Check characters are kept from one ID to the next, for all threads.
                Law.Holds(
                    ids[0] == OrderId.Create(ids[0].Timestamp, ids[0].Node, ids[0].Sequence),
                    $"An ID whose check characters do not match: {ids[0].Sequence} of node {ids[0].Node} at {ids[0].Timestamp:O}.");
            }
            else
            {
                generator.Fill(ids);
            }

            done = true;
        }
        catch (OrderIdLeaseUnavailableException)
        {
        }
        catch (ObjectDisposedException)
        {
            Law.Holds(Disposal is not null, "A generator that is not disposed said that it is.");
        }

        // A call that failed half-way has taken numbers all the same.
        Runs = [.. Runs, .. ToRuns(ids, new Span(began, steps.Count()))];
        return done;
    }

    public Task StartDiscard() => Task.Run(() =>
    {
        long began = steps.Count();
        try
        {
            generator.Discard();
            Discards = [.. Discards, new Span(began, steps.Count())];
        }
        catch (ObjectDisposedException)
        {
            Law.Holds(Disposal is not null, "A generator that is not disposed said that it is.");
        }
    });

    /// <summary>Starts a reader of the count of issued IDs.</summary>
    public Task StartReader(int reads) => Task.Run(() =>
    {
        long last = 0;
        for (int i = 0; i < reads; i++)
        {
            long issued = generator.GetStatus().Issued;
            Law.Holds(issued >= last, $"The count of issued IDs went down from {last} to {issued}.");
            Law.Holds(issued <= _wanted, $"{issued} IDs are counted, and only {_wanted} were asked for so far.");
            last = issued;
        }
    });

    public Task StartDispose() => Task.Run(async () =>
    {
        long began = steps.Count();
        Disposal = new Span(began, long.MaxValue);
        if (steps.Flip())
        {
            generator.Dispose();
        }
        else
        {
            await generator.DisposeAsync();
        }

        Disposal = new Span(began, steps.Count());
    });

    private static Run[] ToRuns(OrderId[] ids, Span call)
    {
        Run[] runs = [];
        foreach (OrderId id in ids)
        {
            if (id == OrderId.None)
            {
                break;
            }

            long number = Run.NumberOf(id.Timestamp, id.Sequence);
            if (runs.Length > 0 && runs[^1].Node == id.Node && runs[^1].Last + 1 == number)
            {
                runs[^1] = runs[^1] with { Last = number };
            }
            else
            {
                Law.Holds(runs.Length == 0 || runs[^1].Last < number, "The IDs of one call do not increase.");
                runs = [.. runs, new Run(call, id.Node, number, number)];
            }
        }

        return runs;
    }
}
