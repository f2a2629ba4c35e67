using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using OrderIds.Tracking;
using OrderIds.Tracking.Timelines;

namespace OrderIds.Tests.Tracking;

/// <summary>The law of the index of scans: it holds what was added, whatever the hashes.</summary>
public class ScanProperties
{
    // Of few bits, at either end, many are equal or differ late.
    private static readonly Gen<uint> Hash = Gen.OneOf(Gen.Choose(0, 3), Gen.Choose(0, 31)).Select(bits => (uint)bits)
        .SelectMany(bits => Gen.Elements(0, 12, 27), (bits, shift) => bits << shift);

    [Fact]
    public void PutOnTop_WhateverTheHashes_KeepsAllScans() => Prop.ForAll(Hash.ArrayOf().ToArbitrary(), hashes => KeepsAll(hashes, made: 0))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void PutOnTop_OfScansMadeTogether_KeepsAllScans() => Prop.ForAll(Hash.ArrayOf().ToArbitrary(), hashes => KeepsAll(hashes, made: hashes.Length / 2))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Make_AccountsOfOneScan_KeepsTheGreatest()
    {
        TrackingEvent[] accounts = [At(0), At(1), At(2), At(1) with { OccurredAt = Scans.Day }, At(3) with { OccurredAt = Scans.Day }];

        Scan?[] scans = Scan.Make(accounts, _ => 7);

        Assert.Equal([true, false, true, true, true], scans.Select(scan => scan is not null));
        Assert.Same(scans[3], Scan.Find(scans[^1], accounts[1], 7, out _));
    }

    private static void KeepsAll(uint[] hashes, int made)
    {
        TrackingEvent[] events = hashes.Select((_, place) => At(place)).ToArray();
        Scan?[] scans = Scan.Make(events.Take(made).ToArray(), e => hashes[PlaceOf(e)]);
        Assert.DoesNotContain(null, scans);
        Scan? root = scans.LastOrDefault();
        var roots = new List<Scan?> { root };
        for (int i = made; i < events.Length; i++)
        {
            Assert.Null(Scan.Find(root, events[i], hashes[i], out int depth));
            var scan = new Scan(events[i], hashes[i]);
            scan.PutOnTop(root, depth);
            root = scan;
            roots.Add(root);
        }

        // Each index in turn: adding to it has changed none of those before.
        for (int added = 0; added < roots.Count; added++)
        {
            for (int i = 0; i < events.Length; i++)
            {
                Scan? found = Scan.Find(roots[added], events[i], hashes[i], out _);
                Assert.Same(i < made + added ? events[i] : null, found?.Event);
            }
        }
    }

    private static TrackingEvent At(int place) => new() { EventId = place.ToString(CultureInfo.InvariantCulture) };

    private static int PlaceOf(TrackingEvent e) => int.Parse(e.EventId!, CultureInfo.InvariantCulture);
}
