using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OrderIds.Tracking;
using OrderIds.Tracking.Shipments;

namespace OrderIds.Tests.Tracking;

/// <summary>
/// The laws of the index by identity: it finds the event added last of each identity and nothing else, whatever the hashes.
/// </summary>
[Properties(Arbitrary = [typeof(Additions)])]
public class IdentityIndexProperties
{
    [Property(MaxTest = 1000)]
    public void Find_WhateverTheHashes_FindsTheLastOfEachIdentityAndNoOthers(
        NonEmptyArray<uint> hashes, int[] identities, BatchSize size) =>
        FindsTheLast(hashes.Get, identities, size.Events);

    [Fact]
    public void Create_EventsOfOneIdentity_FindsTheLastAndReturnsTheOthers()
    {
        TrackingEvent[] events = [At(0), At(1), At(2), At(1, Scans.Day), At(2, Scans.Day.AddHours(1))];

        var index = IdentityIndex.Create(events, _ => 7, out TrackingEvent[] winners, out TrackingEvent[] others);

        Assert.Equal([events[0], events[3], events[4]], winners);
        Assert.Equal([events[1], events[2]], others);
        Assert.Same(events[3], index.Find(events[1], 7));
    }

    [Fact]
    public void Add_HoweverOften_LeavesFewTables()
    {
        const int Size = 16;
        IdentityIndex? index = null;
        for (int batches = 1; batches <= 300; batches++)
        {
            RecentEvent? last = null;
            for (int i = 0; i < Size; i++)
            {
                TrackingEvent e = At((batches * Size) + i);
                last = new RecentEvent(e, IdentityHash.Of(e), last);
            }

            index = IdentityIndex.Add(index, last!, Size);
            Assert.Equal(batches * Size, index.Size);
            Assert.InRange(index.Tables, 1, 1 + (int)Math.Log(batches, 2));
        }
    }

    [Fact]
    public void OfMany_SourcesInAnyOrder_ReturnsTheHashOfEachEvent()
    {
        string?[] sources = [null, "a", "a", "b", null, "a", new string('a', 1)];
        TrackingEvent[] events = [.. sources.Select((source, place) => At(place) with { Source = source })];

        Assert.Equal(events.Select(IdentityHash.Of), events.Select(IdentityHash.OfMany()));
    }

    /// <summary>
    /// Creates an index of some events at once, adds the others in batches, and looks for all of them in each index on the way.
    /// </summary>
    private static void FindsTheLast(uint[] hashes, int[] identities, int size)
    {
        uint HashOf(TrackingEvent e) => hashes[IdentityOf(e) % hashes.Length];
        TrackingEvent[] events = identities.Select((identity, place) => At(identity, Scans.Day.AddHours(place))).ToArray();
        int atOnce = identities.FirstOrDefault() % 20;
        TrackingEvent[] added = events.Take(atOnce).ToArray();
        var indexes = new List<(IdentityIndex Index, TrackingEvent[] Added)> { (IdentityIndex.Create(added, HashOf, out _, out _), added) };
        foreach (TrackingEvent[] batch in events.Skip(atOnce).Chunk(size))
        {
            RecentEvent? last = batch.Aggregate((RecentEvent?)null, (previous, e) => new RecentEvent(e, HashOf(e), previous));
            added = [.. added, .. batch];
            indexes.Add((IdentityIndex.Add(indexes[^1].Index, last!, batch.Length), added));
        }

        // Each index in turn: adding to it has changed none of those before.
        foreach ((IdentityIndex index, TrackingEvent[] its) in indexes)
        {
            Assert.All(
                Enumerable.Range(0, 100).Select(identity => At(identity)),
                e => Assert.Same(its.LastOrDefault(other => other.EventId == e.EventId), index.Find(e, HashOf(e))));
        }
    }

    private static TrackingEvent At(int identity, DateTimeOffset occurredAt = default) =>
        new() { EventId = identity.ToString(CultureInfo.InvariantCulture), OccurredAt = occurredAt };

    private static int IdentityOf(TrackingEvent e) => int.Parse(e.EventId!, CultureInfo.InvariantCulture);

    public readonly record struct BatchSize(int Events);

    private static class Additions
    {
        // Of few bits, at either end, many are equal or name places side by side.
        public static Arbitrary<uint> Hashes => (
            from bits in Gen.OneOf(Gen.Choose(1, 3), Gen.Choose(1, 31))
            from shift in Gen.Elements(0, 12, 27)
            where (uint)bits << shift != 0
            select (uint)bits << shift).ToArbitrary();

        // Few, so that many are added again.
        public static Arbitrary<int> Identities => Gen.Choose(0, 99).ToArbitrary();

        public static Arbitrary<BatchSize> BatchSizes => Gen.Choose(1, 4).Select(events => new BatchSize(events)).ToArbitrary();
    }
}
