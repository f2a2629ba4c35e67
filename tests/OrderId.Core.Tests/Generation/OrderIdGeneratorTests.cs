using FsCheck.Xunit;
using OrderIds.Generation;

namespace OrderIds.Tests.Generation;

[Properties(Arbitrary = [typeof(Arbitraries)])]
public partial class OrderIdGeneratorTests
{
    private static readonly DateTimeOffset Start = VirtualTimeProvider.Start;

    private readonly VirtualTimeProvider _time = new();

    [Fact]
    public void Next_TimeStandsStill_CountsTheSequence()
    {
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());

        Assert.Equal(
            [OrderId.Create(Start, 0, 0), OrderId.Create(Start, 0, 1), OrderId.Create(Start, 0, 2)],
            [generator.Next(), generator.Next(), generator.Next()]);
    }

    [Fact]
    public void Next_NewStoreAndSameTime_GivesTheSameIdsOnEveryRun()
    {
        OrderId[] first = Run(), second = Run();

        Assert.Equal(first, second);
        Assert.Equal("0H2K9ZTG000000008", first[0].ToString());

        OrderId[] Run()
        {
            var time = new VirtualTimeProvider();
            using OrderIdGenerator generator = OrderIdGenerator.Create(
                new MemoryLeaseStore(), new OrderIdGeneratorOptions { TimeProvider = time });
            OrderId one = generator.Next();
            time.Advance(TimeSpan.FromMilliseconds(7));
            return [one, generator.Next()];
        }
    }

    [Fact]
    public void Next_TimeMoves_CarriesTheTime()
    {
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());
        generator.Next();

        _time.Advance(TimeSpan.FromMilliseconds(1234));

        Assert.Equal(OrderId.Create(Start.AddMilliseconds(1234), 0, 0), generator.Next());
    }

    [Fact]
    public void Next_MillisecondUsedUp_BorrowsTheNext()
    {
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());
        generator.Fill(new OrderId[65_535]);

        Assert.Equal(OrderId.Create(Start, 0, 65_535), generator.Next());
        Assert.Equal(OrderId.Create(Start.AddMilliseconds(1), 0, 0), generator.Next());
    }

    [Property(MaxTest = 5)]
    public void Fill_EveryLengthAndOffset_GivesWhatCreateGives(Seed seed)
    {
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());
        Random random = seed.ToRandom();
        long number = 0;
        while (number < 70_000)
        {
            var ids = new OrderId[random.Next(5000)];
            generator.Fill(ids);

            foreach (OrderId id in ids)
            {
                Assert.Equal(OrderId.Create(Start.AddMilliseconds(number >> 16), 0, (int)(number & 0xFFFF)), id);
                number++;
            }
        }
    }

    [Property(MaxTest = 20)]
    public void Fill_MixedWithNext_RepeatsNothingAndIncreases(Seed seed)
    {
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());
        Random random = seed.ToRandom();
        OrderId last = OrderId.None;
        for (int round = 0; round < 100; round++)
        {
            var ids = new OrderId[random.Next(1, 200)];
            if (random.Next(2) == 0)
            {
                generator.Fill(ids);
            }
            else
            {
                ids = [generator.Next()];
            }

            _time.Advance(TimeSpan.FromMilliseconds(random.Next(3)));
            Assert.All(ids, id =>
            {
                Assert.True(id > last);
                last = id;
            });
        }
    }

    [Fact]
    public void Fill_EmptySpan_TakesNothing()
    {
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());
        int changes = _time.Changes;
        generator.Fill([]);

        Assert.Equal(changes, _time.Changes);
        Assert.Equal(0, generator.Next().Sequence);
    }

    [Fact]
    public void Next_OtherGeneratorsOfTheStore_HaveOtherNodes()
    {
        var store = new MemoryLeaseStore();
        using OrderIdGenerator first = Create(store), second = Create(store);

        Assert.NotEqual(first.Next().Node, second.Next().Node);
    }

    [Fact]
    public void Next_PastTheRefillPoint_GoesOnWithoutAJump()
    {
        var store = new ScriptedLeaseStore();
        using OrderIdGenerator generator = Create(store);
        for (int minute = 1; minute < 120; minute++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            OrderId id = generator.Next();

            Assert.Equal((Start.AddMinutes(minute), 0), (id.Timestamp, id.Node));
        }

        Assert.InRange(store.Requests.Count, 12, 13);
    }

    [Fact]
    public void Next_IdleForHours_StillCarriesTheTime()
    {
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());

        _time.Advance(TimeSpan.FromHours(7));

        Assert.Equal(Start.AddHours(7), generator.Next().Timestamp);
    }

    [Fact]
    public void Next_WallClockSetBack_GoesOnInOrder()
    {
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());
        OrderId last = generator.Next();
        _time.Wall -= TimeSpan.FromDays(400);
        for (int minute = 1; minute < 60; minute++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            OrderId id = generator.Next();

            Assert.True(id > last);
            Assert.Equal(Start.AddMinutes(minute), id.Timestamp);
            last = id;
        }
    }

    [Fact]
    public void Next_WallClockSetForward_FollowsWithTheNextLease()
    {
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());
        OrderId first = generator.Next();
        _time.Wall += TimeSpan.FromDays(1);

        Assert.Equal(Start, generator.Next().Timestamp);
        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(Start.AddDays(1).AddMinutes(5), generator.Next().Timestamp);
        Assert.True(generator.Next() > first);
    }

    [Fact]
    public void Next_WallClockSetForwardBeyondTheLead_FollowsWhenTheNextRenewalFindsItThereStill()
    {
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());
        _time.Wall += TimeSpan.FromDays(400);

        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(Start.AddMinutes(5), generator.Next().Timestamp);
        _time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(Start.AddDays(400).AddMinutes(15), generator.Next().Timestamp);
    }

    [Fact]
    public void Next_WallClockIn2093DuringOneRenewal_StaysInThePresent()
    {
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());
        for (int renewal = 0; renewal < 3; renewal++)
        {
            DateTimeOffset now = _time.Wall;
            _time.Wall = new DateTimeOffset(2093, 1, 1 + renewal, 0, 0, 0, TimeSpan.Zero);
            _time.Advance(TimeSpan.FromMinutes(5));
            _time.Wall = now.AddMinutes(5);
            _time.Advance(TimeSpan.FromMinutes(15));

            Assert.Equal(_time.Wall, generator.Next().Timestamp);
        }
    }

    [Fact]
    public void Discard_WallClockWasIn2093_ComesBackToThePresent()
    {
        var store = new MemoryLeaseStore();
        _time.Wall = new DateTimeOffset(2093, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using OrderIdGenerator generator = Create(store);
        var ids = new HashSet<OrderId> { generator.Next() };
        _time.Wall = Start;
        _time.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(2093, generator.Next().Timestamp.Year);

        generator.Discard();

        OrderId next = generator.Next();
        Assert.Equal(Start.AddMinutes(20), next.Timestamp);
        Assert.True(ids.Add(next));
        _time.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(Start.AddMinutes(40), generator.Next().Timestamp);
    }

    [Fact]
    public void Discard_ClockSetBackWithinTheLead_KeepsTheOrder()
    {
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());
        OrderId before = generator.Next();
        _time.Wall -= TimeSpan.FromHours(23);

        generator.Discard();

        Assert.True(generator.Next() > before);
    }

    [Fact]
    public void Next_AnotherNodeIsGranted_StillIncreases()
    {
        var store = new ScriptedLeaseStore();
        using OrderIdGenerator generator = Create(store);
        OrderId before = generator.Next();
        store.Answer = request => Task.FromResult(
            OrderIdLease.OfMilliseconds(4711, request.NotBeforeMilliseconds, request.NotBeforeMilliseconds + request.DurationMilliseconds));

        _time.Advance(TimeSpan.FromMinutes(5));

        OrderId after = generator.Next();
        Assert.Equal(4711, after.Node);
        Assert.True(after > before);
        Assert.Equal(2, generator.GetStatus().Issued);
    }

    [Fact]
    public void Next_StoreGone_Issues65MillionAndThenSaysSo()
    {
        var store = new ScriptedLeaseStore();
        using OrderIdGenerator generator = Create(store);
        store.Failure = new TimeoutException("The store is gone.");
        _time.Advance(TimeSpan.FromDays(1));

        long issued = 0;
        var ids = new OrderId[1 << 16];
        OrderId last = OrderId.None;
        Action exhaust = () =>
        {
            while (true)
            {
                generator.Fill(ids);
                Assert.True(ids[0] > last && ids[ids.Length - 1] > ids[0]);
                last = ids[ids.Length - 1];
                issued += ids.Length;
            }
        };
        var exception = Assert.Throws<OrderIdLeaseUnavailableException>(exhaust);

        Assert.Equal(65_536_000, issued);
        Assert.Same(store.Failure, exception.InnerException);
        Assert.StartsWith(
            "No order ID can be issued: the lease is used up, and the store has not granted another one yet. The generator",
            exception.Message, StringComparison.Ordinal);
        Assert.Throws<OrderIdLeaseUnavailableException>(() => generator.Next());

        store.Failure = null;
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.True(generator.Next() > last);
    }

    [Fact]
    public void Create_ClockPastTheEpochsEnd_SaysSo()
    {
        _time.Wall = new DateTimeOffset(2094, 9, 7, 15, 47, 35, 552, TimeSpan.Zero);

        Assert.Throws<OrderIdLeaseExhaustedException>(() => Create(new MemoryLeaseStore()));
    }

    [Fact]
    public void Next_EpochEnds_IssuesToTheLastMillisecondAndThenSaysSo()
    {
        _time.Wall = new DateTimeOffset(2094, 9, 7, 15, 47, 35, 550, TimeSpan.Zero);
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());
        var ids = new OrderId[2 * 65_536];
        generator.Fill(ids);
        _time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(OrderId.MaxValueAt(new DateTimeOffset(2094, 9, 7, 15, 47, 35, 551, TimeSpan.Zero)).Timestamp, ids[^1].Timestamp);
        var exception = Assert.Throws<OrderIdLeaseUnavailableException>(() => generator.Next());
        Assert.IsType<OrderIdLeaseExhaustedException>(exception.InnerException);
    }

    [Fact]
    public void Next_ClockBeforeTheEpoch_StartsAtTheEpoch()
    {
        _time.Wall = DateTimeOffset.FromUnixTimeSeconds(0);
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());

        OrderId first = generator.Next();
        Assert.Equal((new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), 0), (first.Timestamp, first.Sequence));
    }

    [Fact]
    public void Next_ManyThreadsAndRenewals_RepeatsNothingAndIncreasesPerThread()
    {
        // Windows of three milliseconds are used up far faster than the clock runs: they are extended, replaced and closed under the
        // threads' feet.
        using OrderIdGenerator generator = OrderIdGenerator.Create(new NarrowLeaseStore());
        OrderId[][] taken = new OrderId[8][];
        Thread[] threads = Enumerable.Range(0, taken.Length).Select(index => new Thread(() =>
        {
            var ids = new OrderId[150_000];
            int filled = 0;
            while (filled < ids.Length)
            {
                try
                {
                    if ((filled + index) % 3 == 0)
                    {
                        Span<OrderId> part = ids.AsSpan(filled, Math.Min(97, ids.Length - filled));
                        generator.Fill(part);
                        filled += part.Length;
                    }
                    else
                    {
                        ids[filled] = generator.Next();
                        filled++;
                    }
                }
                catch (OrderIdLeaseUnavailableException)
                {
                    // The windows are too short for the store to keep up.
                    Thread.Yield();
                }

                if (index == 0 && filled % 10_000 == 0)
                {
                    generator.Discard();
                }
            }

            taken[index] = ids;
        })).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.All(taken, ids => Assert.True(ids.Zip(ids.Skip(1), (one, next) => one < next).All(increases => increases)));
        Assert.Equal(taken.Length * 150_000, taken.SelectMany(ids => ids).Distinct().Count());
    }

    private OrderIdGenerator Create(IOrderIdLeaseStore store) =>
        OrderIdGenerator.Create(store, new OrderIdGeneratorOptions { TimeProvider = _time, ReleaseOnDispose = true });

    private sealed class NarrowLeaseStore : IImmediateLeaseStore
    {
        private readonly MemoryLeaseStore _inner = new();

        public ValueTask<OrderIdLease> AcquireAsync(OrderIdLeaseRequest request, CancellationToken cancellationToken = default) =>
            _inner.AcquireAsync(
                OrderIdLeaseRequest.OfMilliseconds(
                    request.NowMilliseconds,
                    3,
                    notBefore: request.NotBeforeMilliseconds,
                    notAfter: request.NotAfterMilliseconds,
                    preferredNode: request.PreferredNode),
                cancellationToken);

        public ValueTask ReleaseAsync(OrderIdLease unused, CancellationToken cancellationToken = default) =>
            _inner.ReleaseAsync(unused, cancellationToken);
    }
}
