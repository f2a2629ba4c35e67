using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking.Outbox;

/// <summary>Runs replicas and senders over one database and one outbox, step by step in an order that follows from the seed.</summary>
internal static class OutboxScenario
{
    private const int MostSteps = 200_000;

    public static OutboxSummary Run(int seed, OutboxDefect defect)
    {
        var random = new Random(seed);
        var webhooks = new OutboxWebhooks(random);
        webhooks.Make(random.Next(1, 40));
        var database = new OutboxDatabase(defect);
        var mails = new OutboxMails();
        OutboxReplica[] replicas = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => new OutboxReplica(database, webhooks, defect))];
        OutboxSender[] senders = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new OutboxSender(database, mails, defect))];

        int restarts = 0;
        bool IsDone() =>
            webhooks.IsEmpty && Array.TrueForAll(replicas, replica => replica.IsIdle) && database.Rows.TrueForAll(row => row.IsSent);
        for (int step = 0; !IsDone(); step++)
        {
            Check(step < MostSteps, "It does not end.");
            int who = random.Next(replicas.Length + senders.Length);
            bool isRestart = random.Next(12) == 0;
            restarts += isRestart ? 1 : 0;
            Act(who, isRestart, step);
        }

        TrackedOrder order = database.Load();
        Check(order.Equals(webhooks.Applied(database.Saved)), "The order is not the one of all facts.");
        Check(mails.Told.SetEquals(order.ChangesSince(null).Select(milestone => milestone.Key)), "What was told is not what holds.");
        return new OutboxSummary(1, mails.Count, mails.Retractions, replicas.Sum(replica => replica.Conflicts), restarts)
        {
            Refusals = replicas.Sum(replica => replica.Refusals),
            Discrepancies = order.Discrepancies.Count,
            EstimatesMoved = mails.Told.Count(key => key.Contains("EstimateMoved", StringComparison.Ordinal)),
        };

        void Act(int who, bool isRestart, int step)
        {
            switch (who < replicas.Length, isRestart)
            {
                case (true, true): replicas[who].Restart(); break;
                case (true, false): replicas[who].Step(); break;
                case (false, true): senders[who - replicas.Length].Restart(); break;
                default: senders[who - replicas.Length].Step(step); break;
            }
        }

        void Check(bool isTrue, string message)
        {
            if (!isTrue)
            {
                throw new InvalidOperationException(message);
            }
        }
    }
}
