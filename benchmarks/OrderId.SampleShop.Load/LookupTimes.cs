using System.Diagnostics;
using System.Net.Http.Headers;

namespace OrderIds.SampleShop.Load;

/// <summary>Compares how long the shop takes to answer requests about foreign, unknown and invented orders.</summary>
internal static class LookupTimes
{
    private const int Orders = 500, Rounds = 2000, WarmUp = 200, MostSwaps = 4;

    private static readonly string[] Kinds = ["foreign", "unknown", "invented"];

    public static async Task PrintAsync(Uri address, Backstage backstage)
    {
        (OrderId[] foreign, OrderId[] unknown, OrderId[] invented) = await backstage.CreateIdsAsync(Orders);
        OrderId[][] ids = [foreign, unknown, invented];
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", backstage.StrangersKey);
        await MeasureAsync("GET /api/orders/ID", ids, async id => (await client.GetAsync($"/api/orders/{id:D}")).Dispose());
        await MeasureAsync("GET /orders/ID", ids, async id => (await client.GetAsync($"/orders/{id:D}")).Dispose());
        await MeasureAsync("OrderBook.TrackAsync", ids, id => backstage.TrackAsync(id));
    }

    /// <summary>Asks for one ID of each kind in each round, in changing order, so that all kinds meet the same conditions.</summary>
    private static async Task MeasureAsync(string name, OrderId[][] ids, Func<OrderId, Task> askAsync)
    {
        var times = Array.ConvertAll(Kinds, _ => new List<double>());
        for (int round = -WarmUp; round < Rounds; round++)
        {
            for (int turn = 0; turn < Kinds.Length; turn++)
            {
                int kind = (turn + (round + WarmUp) % MostSwaps) % Kinds.Length;
                long started = Stopwatch.GetTimestamp();
                await askAsync(ids[kind][(round + WarmUp) % Orders]);
                if (round >= 0)
                {
                    times[kind].Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
            }
        }

        for (int kind = 0; kind < Kinds.Length; kind++)
        {
            double[] sorted = [.. times[kind].Order()];
            Console.WriteLine(
                $"{name}, {Kinds[kind]}: p25 {At(sorted, .25):0.000} ms, median {At(sorted, .5):0.000} ms, p75 {At(sorted, .75):0.000} ms");
        }
    }

    private static double At(double[] sorted, double share) => sorted[(int)((sorted.Length - 1) * share)];
}
