using FsCheck;
using FsCheck.Fluent;
using OrderIds.Testing;
using OrderIds.Tracking;
using OrderIds.Tracking.Shipments;

namespace OrderIds.Tests.Tracking;

/// <summary>The laws of the tree of events, against a sorted list that is folded from its start after each change.</summary>
public class EventTreeProperties
{
    // Information-only events are common, so that a change may have an effect on the states long after it.
    private static readonly Arbitrary<TrackingEvent> Events = Arb.From(
        from e in TrackingArbitraries.Events.Generator
        from isInformation in Gen.Frequency((2, Gen.Constant(true)), (1, Gen.Constant(false)))
        select isInformation ? e with { Status = ShipmentStatus.Unknown } : e);

    private static readonly Arbitrary<Change> Changes = Arb.From(
        from kind in Gen.Frequency((3, Gen.Constant(Kind.Add)), (2, Gen.Constant(Kind.Remove)), (1, Gen.Constant(Kind.Replace)))
        from place in Gen.Choose(0, 10_000)
        from hours in Gen.Choose(-12, 14)
        select new Change(kind, place, TimeSpan.FromHours(hours)));

    /// <summary>Gets different events in their order, some of them at the same time.</summary>
    private static Arbitrary<TrackingEvent[]> Pools { get; } = Arb.Array(Events).Convert(
        events => events
            .Select(
                (e, place) => e with { OccurredAt = Scans.Day.AddMinutes(place * 7919 % ((events.Length / 2) + 1)), EventId = $"{place}" })
            .OrderBy(e => e, TrackingEvent.Order)
            .ToArray(),
        events => events);

    [Property(MaxTest = 200, EndSize = 400)]
    public Property Changes_WhateverTheirOrder_EqualTheSortedList() => Prop.ForAll(
        Pools,
        Arb.Array(Changes),
        (pool, changes) =>
        {
            TrackingEvent[] start = pool.Where((_, place) => place % 3 > 0).ToArray();
            List<TrackingEvent> model = [.. start];
            EventTree tree = EventTree.Create(start, ShipmentCheckpoint.Start);
            EventTree set = EventTree.Create(start, null);
            EventTree before = tree;
            foreach (Change change in changes.Where(_ => pool.Length > 0))
            {
                TrackingEvent e = pool[change.Place % pool.Length];
                int place = model.BinarySearch(e, TrackingEvent.Order);
                if (change.Kind == Kind.Remove && place >= 0)
                {
                    model.RemoveAt(place);
                    (tree, set) = (tree.Remove(e), set.Remove(e));
                }
                else if (change.Kind == Kind.Replace && place >= 0)
                {
                    model[place] = e with { OccurredAt = e.OccurredAt.ToOffset(change.Offset) };
                    (tree, set) = (tree.Add(model[place]), set.Add(model[place]));
                }
                else if (place < 0)
                {
                    model.Insert(~place, e);
                    (tree, set) = (tree.Add(e), set.Add(e));
                }
            }

            AssertEqual(model, tree);
            AssertEqual(start, before);
            Assert.Equal<TrackingEvent>(model, set.ToArray(), ReferenceEqualityComparer.Instance);
            Assert.Null(set.After);
            Assert.All(pool, e =>
            {
                Assert.Same(model.Find(other => other.Equals(e)), tree.Find(e));
                Assert.True(tree.StateBefore(e).IsSameAs(Fold(model.Where(other => TrackingEvent.Compare(other, e) < 0))));
            });
        });

    [Property(MaxTest = 50, EndSize = 3000)]
    public Property Append_InBatches_EqualsTheSortedList() => Prop.ForAll(
        Pools,
        Arb.Array(Gen.Choose(1, 16).ToArbitrary()),
        (pool, sizes) =>
        {
            EventTree tree = EventTree.EmptyTimeline;
            foreach (int size in sizes)
            {
                TrackingEvent[] batch = pool.Skip(tree.Count).Take(size).ToArray();
                tree = batch.Length == 0 ? tree : tree.Append(batch, tree.After!.Then(batch));
            }

            AssertEqual(pool.Take(tree.Count).ToArray(), tree);
        });

    [Property(MaxTest = 10, EndSize = 2000)]
    public Property Remove_OfAll_LeavesAnEmptyTree() => Prop.ForAll(Pools, pool =>
    {
        List<TrackingEvent> model = [.. pool];
        EventTree tree = EventTree.Create(pool, ShipmentCheckpoint.Start);
        while (model.Count > 0)
        {
            tree = tree.Remove(model[model.Count / 3]);
            model.RemoveAt(model.Count / 3);
            Assert.Equal(model.Count, tree.Count);
        }

        TrackingEvent e = Scans.At(1, ShipmentStatus.Delivered);
        AssertEqual([], tree);
        AssertEqual([e], tree.Add(e));
    });

    private static void AssertEqual(IReadOnlyList<TrackingEvent> expected, EventTree tree)
    {
        Assert.Equal(expected.Count, tree.Count);
        Assert.Equal<TrackingEvent>(expected, tree.ToArray(), ReferenceEqualityComparer.Instance);
        Assert.Same(expected.Count == 0 ? null : expected[0], tree.First);
        Assert.Same(expected.Count == 0 ? null : expected[^1], tree.Last);
        Assert.True(tree.Before!.State.IsSameAs(default));
        Assert.True(tree.After!.State.IsSameAs(Fold(expected)));
    }

    private static ShipmentState Fold(IEnumerable<TrackingEvent> events) => ShipmentCheckpoint.Start.Then(events.ToArray()).State;

    private enum Kind
    {
        Add,
        Remove,
        Replace,
    }

    private sealed record Change(Kind Kind, int Place, TimeSpan Offset);
}
