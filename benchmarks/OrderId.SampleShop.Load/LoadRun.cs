using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using OrderIds.Carriers;

namespace OrderIds.SampleShop.Load;

/// <summary>Sends requests at a fixed rate, whether or not earlier requests have been answered.</summary>
internal sealed class LoadRun(Uri address, string key, string secret) : IDisposable
{
    private const int MostConnections = 64, TicksPerSecond = 100;

    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = MostConnections })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromMinutes(5),
    };

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(secret);

    public Latencies Orders { get; } = new("orders");

    public Latencies Webhooks { get; } = new("webhooks");

    /// <summary>Gets the IDs in the responses.</summary>
    public ConcurrentBag<OrderId> Placed { get; } = [];

    public void Dispose() => _client.Dispose();

    public Task OrderAsync(int perSecond, int seconds) => RunAsync(perSecond, perSecond * seconds, Orders, async _ =>
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/orders")
        {
            Content = JsonContent.Create(new
            {
                lines = new[] { new { sku = "MUG-01", quantity = 1 }, new { sku = "PEN-05", quantity = 2 } },
                address = new { name = "N", street = "S", postcode = "1", city = "C", email = "e@example.com" },
            }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using HttpResponseMessage answer = await _client.SendAsync(request);
        Placed.Add((await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<PlacedView>())!.Id);
    });

    /// <summary>Sends the webhooks of all parcels: the first of each parcel, then the second of each, and so on.</summary>
    public Task ReportAsync(IReadOnlyList<byte[][]> stories, int perSecond, int seconds) =>
        RunAsync(perSecond, perSecond * seconds, Webhooks, async number =>
    {
        byte[][] story = stories[number % stories.Count];
        byte[] body = story[Math.Min(number / stories.Count, story.Length - 1)];
        using var request = new HttpRequestMessage(HttpMethod.Post, CarrierWebhook.Path) { Content = new ByteArrayContent(body) };
        request.Headers.Add(WebhookSignature.AfterShipHeader, Convert.ToBase64String(HMACSHA256.HashData(_secret, body)));
        using HttpResponseMessage answer = await _client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    });

    private static async Task RunAsync(int perSecond, int count, Latencies latencies, Func<int, Task> sendAsync)
    {
        var tasks = new List<Task>(count);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / TicksPerSecond));
        long started = Stopwatch.GetTimestamp();
        while (tasks.Count < count && await timer.WaitForNextTickAsync())
        {
            int due = (int)Math.Min(count, Stopwatch.GetElapsedTime(started).TotalSeconds * perSecond);
            while (tasks.Count < due)
            {
                int number = tasks.Count;
                tasks.Add(
                    Task.Run(
                        () => MeasureAsync(
                            number, started + (long)((double)number / perSecond * Stopwatch.Frequency), latencies, sendAsync)));
            }
        }

        await Task.WhenAll(tasks);
    }

    private static async Task MeasureAsync(int number, long due, Latencies latencies, Func<int, Task> sendAsync)
    {
        try
        {
            await sendAsync(number);
            latencies.Add(Stopwatch.GetElapsedTime(due));
        }
        catch (HttpRequestException)
        {
            latencies.Fail();
        }
    }
}
