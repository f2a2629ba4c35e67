using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using OrderIds.Tracking;
using OrderIds.Tracking.Timelines;

namespace OrderIds.Tests.Tracking;

/// <summary>The laws of the index of scans: it holds what was added and nothing else, whatever the hashes.</summary>
public class ScanIndexProperties
{
    // Of few bits, at either end, many are equal or name places side by side.
    private static readonly Gen<uint> Hash = Gen.OneOf(Gen.Choose(0, 3), Gen.Choose(0, 31)).Select(bits => (uint)bits)
        .SelectMany(bits => Gen.Elements(0, 12, 27), (bits, shift) => bits << shift);

    [Fact]
    public void Find_WhateverTheHashes_FindsTheScansOfTheIndexAndNoOthers() =>
        Prop.ForAll(Hash.ArrayOf().ToArbitrary(), Gen.Choose(0, 10).ToArbitrary(), Gen.Choose(1, 4).ToArbitrary(), FindsItsOwn).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Make_AccountsOfOneScan_KeepsTheGreatest()
    {
        TrackingEvent[] accounts = [At(0), At(1), At(2), At(1) with { OccurredAt = Scans.Day }, At(3) with { OccurredAt = Scans.Day }];

        ScanIndex index = ScanIndex.Make(accounts, _ => 7, out Scan?[] scans);

        Assert.Equal([true, false, true, true, true], scans.Select(scan => scan is not null));
        Assert.Same(scans[3], index.Find(accounts[1], 7));
        Assert.Equal(4, index.Count);
    }

    /// <summary>Makes an index of some scans at once and adds the others, a few at a time.</summary>
    private static void FindsItsOwn(uint[] hashes, int atOnce, int atATime)
    {
        TrackingEvent[] events = hashes.Select((_, place) => At(place)).ToArray();
        var index = ScanIndex.Make(events.Take(atOnce).ToArray(), e => hashes[PlaceOf(e)], out Scan?[] made);
        Assert.DoesNotContain(null, made);
        Scan? last = null;
        foreach (Scan? scan in made)
        {
            scan!.Previous = last;
            last = scan;
        }

        var indexes = new List<ScanIndex> { index };
        foreach (TrackingEvent[] some in events.Skip(atOnce).Chunk(atATime))
        {
            foreach (TrackingEvent e in some)
            {
                last = new Scan(e, hashes[PlaceOf(e)]) { Previous = last };
            }

            indexes.Add(new ScanIndex(last!, some.Length, indexes[^1]));
        }

        // Each index in turn: adding to it has changed none of those before.
        foreach (ScanIndex each in indexes)
        {
            Assert.All(events, (e, place) => Assert.Same(place < each.Count ? e : null, each.Find(e, hashes[place])?.Event));
        }

        Assert.Equal(events.Length, indexes[^1].Count);
    }

    private static TrackingEvent At(int place) => new() { EventId = place.ToString(CultureInfo.InvariantCulture) };

    private static int PlaceOf(TrackingEvent e) => int.Parse(e.EventId!, CultureInfo.InvariantCulture);
}
