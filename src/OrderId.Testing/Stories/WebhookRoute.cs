namespace OrderIds.Testing.Stories;

/// <summary>Determines when the webhooks of a <see cref="ParcelStory"/> arrive, and in which order.</summary>
internal static class WebhookRoute
{
    public static IEnumerable<(int EventCount, DateTimeOffset Time)> Arrivals(ParcelStory story, WebhookFaults faults)
    {
        var random = new StoryRandom(story.Seed);
        List<int> counts = [.. Enumerable.Range(1, story.Events.Count)];
        if (faults.HasFlag(WebhookFaults.Twice))
        {
            counts = [.. counts.SelectMany(count => new[] { count, count })];
        }

        List<DateTimeOffset> times = [.. counts.Select(count => story.Events[count - 1].OccurredAt.AddSeconds(5))];
        times.Sort();
        if (faults.HasFlag(WebhookFaults.OutOfOrder))
        {
            random.Shuffle(counts);
        }

        if (faults.HasFlag(WebhookFaults.Late))
        {
            int late = random.Next(counts.Count);
            counts.Add(counts[late]);
            counts.RemoveAt(late);
            times[times.Count - 1] = times[times.Count - 1].AddDays(3);
        }

        return counts.Zip(times, (count, time) => (count, time));
    }
}
