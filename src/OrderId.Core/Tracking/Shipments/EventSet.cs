namespace OrderIds.Tracking.Shipments;

/// <summary>Sorts, merges and limits sets of events. A set is a sorted array without duplicates.</summary>
/// <remarks>
/// Events with the same identity but different content count as different events here. So the newest events are the greatest of a total
/// order, and the result does not depend on the order in which sets are merged. <see cref="TrackedShipment"/> chooses between events with
/// the same identity afterwards.
/// </remarks>
internal static class EventSet
{
    private const int FewEvents = 16;

    /// <summary>Sorts events in place and returns them without duplicates.</summary>
    public static TrackingEvent[] Sort(TrackingEvent[] events)
    {
        if (IsAscending(events))
        {
            return events;
        }

        // Many vendors list the newest event first.
        Array.Reverse(events);
        if (IsAscending(events))
        {
            return events;
        }

        if (events.Length <= FewEvents)
        {
            SortFew(events);
            return Distinct(events);
        }

        // Comparing numbers in one array is several times as fast as comparing events on the heap. Ties are rare.
        var ticks = new long[events.Length];
        for (int i = 0; i < events.Length; i++)
        {
            ticks[i] = events[i].Ticks;
        }

        Array.Sort(ticks, events);
        for (int start = 0, end; start < events.Length; start = end)
        {
            for (end = start + 1; end < events.Length && ticks[end] == ticks[start]; end++)
            {
            }

            if (end - start > 1)
            {
                Array.Sort(events, start, end - start, TrackingEvent.Order);
            }
        }

        return Distinct(events);
    }

    /// <summary>Merges two sets.</summary>
    public static TrackingEvent[] Union(TrackingEvent[] left, TrackingEvent[] right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length == 0 ? right : left;
        }

        var union = new TrackingEvent[left.Length + right.Length];
        int count = 0;
        int l = 0;
        int r = 0;
        while (l < left.Length && r < right.Length)
        {
            int order = TrackingEvent.Compare(left[l], right[r]);
            union[count++] = order == 0 ? Preferred(left[l], right[r]) : order < 0 ? left[l] : right[r];
            l += order <= 0 ? 1 : 0;
            r += order >= 0 ? 1 : 0;
        }

        Array.Copy(left, l, union, count, left.Length - l);
        count += left.Length - l;
        Array.Copy(right, r, union, count, right.Length - r);
        count += right.Length - r;
        Array.Resize(ref union, count);
        return union;
    }

    /// <summary>Keeps the newest events.</summary>
    public static TrackingEvent[] Newest(TrackingEvent[] events, int count)
    {
        if (events.Length <= count)
        {
            return events;
        }

        var newest = new TrackingEvent[count];
        Array.Copy(events, events.Length - count, newest, 0, count);
        return newest;
    }

    /// <summary>Returns a value indicating whether all of a few events have different identities.</summary>
    public static bool AreDifferentScans(ReadOnlySpan<TrackingEvent> events)
    {
        for (int i = 1; i < events.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (events[i].IsSameScanAs(events[j]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Returns a value indicating whether the events are a set in ascending order.</summary>
    public static bool IsAscending(ReadOnlySpan<TrackingEvent> events)
    {
        for (int i = 1; i < events.Length; i++)
        {
            if (TrackingEvent.Compare(events[i - 1], events[i]) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns a value indicating whether the events are a set in descending order.</summary>
    public static bool IsDescending(ReadOnlySpan<TrackingEvent> events)
    {
        for (int i = 1; i < events.Length; i++)
        {
            if (TrackingEvent.Compare(events[i - 1], events[i]) <= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static void SortFew(TrackingEvent[] events)
    {
        for (int i = 1; i < events.Length; i++)
        {
            TrackingEvent next = events[i];
            int place = i;
            for (; place > 0 && TrackingEvent.Compare(events[place - 1], next) > 0; place--)
            {
                events[place] = events[place - 1];
            }

            events[place] = next;
        }
    }

    private static TrackingEvent[] Distinct(TrackingEvent[] events)
    {
        int count = 1;
        for (int i = 1; i < events.Length; i++)
        {
            if (TrackingEvent.Compare(events[count - 1], events[i]) == 0)
            {
                events[count - 1] = Preferred(events[count - 1], events[i]);
            }
            else
            {
                events[count++] = events[i];
            }
        }

        Array.Resize(ref events, count);
        return events;
    }

    private static TrackingEvent Preferred(TrackingEvent left, TrackingEvent right) =>
        TrackingEvent.IsWrittenAfter(right, left) ? right : left;
}
