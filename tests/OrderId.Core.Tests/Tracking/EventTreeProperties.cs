using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OrderIds.Tracking;
using OrderIds.Tracking.Timelines;

namespace OrderIds.Tests.Tracking;

/// <summary>The laws of the tree of events, against a sorted list that is folded from its start after each change.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class EventTreeProperties
{
    [Property(MaxTest = 200)]
    public bool Changes_WhateverTheirOrder_EqualTheSortedList(Seed seed)
    {
        Random random = seed.ToRandom();
        List<TrackingEvent> pool = Pool(random, random.Next(1, 400));
        List<TrackingEvent> model = pool.Where(_ => random.Next(3) > 0).ToList();
        EventTree tree = EventTree.Create([.. model], ShipmentCheckpoint.Start);
        EventTree set = EventTree.Create([.. model], null);
        var before = (Tree: tree, Model: model.ToList());
        for (int change = 0; change < 150; change++)
        {
            TrackingEvent e = pool[random.Next(pool.Count)];
            int place = model.BinarySearch(e, TrackingEvent.Order);
            if (place < 0)
            {
                model.Insert(~place, e);
                (tree, set) = (tree.Add(e), set.Add(e));
            }
            else if (random.Next(3) > 0)
            {
                model.RemoveAt(place);
                (tree, set) = (tree.Remove(e), set.Remove(e));
            }
            else
            {
                model[place] = e with { OccurredAt = e.OccurredAt.ToOffset(TimeSpan.FromHours(random.Next(-12, 14))) };
                (tree, set) = (tree.Add(model[place]), set.Add(model[place]));
            }
        }

        return Agrees(tree, model) && Agrees(before.Tree, before.Model) && set.ToArray().SequenceEqual(model) && set.After is null
            && pool.All(e => ReferenceEquals(tree.Find(e), model.Find(other => other.Equals(e))))
            && pool.All(e => tree.StateBefore(e).IsSameAs(Fold(model.Where(other => TrackingEvent.Compare(other, e) < 0))));
    }

    [Property(MaxTest = 50)]
    public bool Append_InBatches_EqualsTheSortedList(Seed seed)
    {
        Random random = seed.ToRandom();
        List<TrackingEvent> pool = Pool(random, random.Next(1, 3000));
        EventTree tree = EventTree.EmptyTimeline;
        for (int next = 0; next < pool.Count;)
        {
            TrackingEvent[] batch = pool.Skip(next).Take(random.Next(1, 17)).ToArray();
            tree = tree.Append(batch, tree.After!.Then(batch));
            next += batch.Length;
        }

        return Agrees(tree, pool);
    }

    [Fact]
    public void Remove_OfAll_LeavesAnEmptyTree()
    {
        List<TrackingEvent> pool = Pool(new Random(1), 2000);
        EventTree tree = EventTree.Create([.. pool], ShipmentCheckpoint.Start);
        while (pool.Count > 0)
        {
            tree = tree.Remove(pool[pool.Count / 3]);
            pool.RemoveAt(pool.Count / 3);
            Assert.Equal(pool.Count, tree.Count);
        }

        Assert.True(Agrees(tree, pool));
        TrackingEvent e = Scans.At(1, ShipmentStatus.Delivered);
        Assert.True(Agrees(tree.Add(e), [e]));
    }

    private static bool Agrees(EventTree tree, List<TrackingEvent> model) =>
        tree.Count == model.Count
        && tree.ToArray().Zip(model, ReferenceEquals).All(same => same)
        && (model.Count == 0 || (ReferenceEquals(tree.First, model[0]) && ReferenceEquals(tree.Last, model[^1])))
        && tree.Before!.State.IsSameAs(default)
        && tree.After!.State.IsSameAs(Fold(model));

    private static ShipmentState Fold(IEnumerable<TrackingEvent> events) => ShipmentCheckpoint.Start.Then(events.ToArray()).State;

    /// <summary>
    /// Returns different events in their order, most of them information only, so that a change may be felt long after it.
    /// </summary>
    private static List<TrackingEvent> Pool(Random random, int count)
    {
        TrackingEvent[] some = Scans.Any.Sample(count, random.Next()).ToArray();
        return some.Select((e, place) => e with
        {
            OccurredAt = Scans.Day.AddMinutes(random.Next(count)),
            EventId = $"{place}",
            Status = random.Next(3) > 0 ? ShipmentStatus.Unknown : e.Status,
        }).OrderBy(e => e, TrackingEvent.Order).ToList();
    }
}
