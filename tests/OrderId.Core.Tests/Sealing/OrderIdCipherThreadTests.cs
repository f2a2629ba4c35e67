namespace OrderIds.Tests.Sealing;

public class OrderIdCipherThreadTests
{
    private const int Threads = 16;

    [Fact]
    public void SealAndOpen_On16Threads_GiveWhatOneThreadGets()
    {
        using var cipher = new OrderIdCipher(SampleIds.Key(), 2);
        OrderId[] ids = SampleIds.Many(seed: 16, 3000);
        OrderId[] expected = [.. ids.Select(id => cipher.Seal(id))];

        int wrong = RunOnAllThreads(thread =>
        {
            var results = new OrderId[ids.Length];
            int differences = 0;
            for (int pass = 0; pass < 4; pass++)
            {
                cipher.Seal(ids, results);
                differences += results.AsSpan().SequenceEqual(expected) ? 0 : 1;
                cipher.Open(results, results);
                differences += results.AsSpan().SequenceEqual(ids) ? 0 : 1;
            }

            for (int i = 0; i < ids.Length; i++)
            {
                int own = (i + (thread * 100)) % ids.Length;
                differences += cipher.Seal(ids[own]) == expected[own] && cipher.Open(expected[own]) == ids[own] ? 0 : 1;
            }

            return differences;
        });

        Assert.Equal(0, wrong);
    }

    [Fact]
    public void Dispose_WhileThreadsSeal_LeavesRightResultsOrObjectDisposedException()
    {
        OrderId id = SampleIds.Consecutive(1);
        using var reference = new OrderIdCipher(SampleIds.Key());
        OrderId expected = reference.Seal(id);

        for (int pass = 0; pass < 20; pass++)
        {
            using var cipher = new OrderIdCipher(SampleIds.Key());
            int wrong = RunOnAllThreads(thread =>
            {
                int differences = 0;
                for (int i = 0; i < 300; i++)
                {
                    if (thread == 0 && i == 100)
                    {
                        cipher.Dispose();
                    }

                    try
                    {
                        differences += cipher.Seal(id) == expected ? 0 : 1;
                    }
                    catch (ObjectDisposedException)
                    {
                        break;
                    }
                }

                return differences;
            });

            Assert.Equal(0, wrong);
            Assert.Throws<ObjectDisposedException>(() => cipher.Seal(id));
        }
    }

    /// <summary>Runs a count on all threads at once and adds up what they return; an exception counts as wrong.</summary>
    private static int RunOnAllThreads(Func<int, int> count)
    {
        using var barrier = new Barrier(Threads);
        int total = 0;
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(index => new Thread(() =>
        {
            barrier.SignalAndWait();
            int result = int.MaxValue / Threads;
            try
            {
                result = count(index);
            }
            finally
            {
                Interlocked.Add(ref total, result);
            }
        }))];

        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        return total;
    }
}
