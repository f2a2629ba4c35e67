using System.Diagnostics;
using System.Globalization;
using OrderIds.SampleShop.Load;
using OrderIds.SampleShop.Tests;
using OrderIds.Tests.Databases;

// dotnet run -c Release --project benchmarks/OrderId.SampleShop.Load -- [ORDERS-PER-SECOND [WEBHOOKS-PER-SECOND [SECONDS]]]
// dotnet run -c Release --project benchmarks/OrderId.SampleShop.Load -- lookups
bool isLookups = args is ["lookups"];
int[] numbers = isLookups ? [] : [.. args.Select(arg => int.Parse(arg, CultureInfo.InvariantCulture))];
int ordersPerSecond = numbers.ElementAtOrDefault(0) is > 0 and int orders ? orders : 200;
int webhooksPerSecond = numbers.ElementAtOrDefault(1) is > 0 and int webhooks ? webhooks : 1000;
int seconds = numbers.ElementAtOrDefault(2) is > 0 and int length ? length : 60;

var postgres = new PostgresServer();
await postgres.InitializeAsync();
string files = Directory.CreateTempSubdirectory("orderid-shop-load-").FullName;
try
{
    using ShopProcess shop = await ShopProcess.StartAsync(postgres.ConnectionString, Path.Combine(files, "1"));
    await using var backstage = await Backstage.OpenAsync(postgres.ConnectionString, Path.Combine(files, "2"));
    if (isLookups)
    {
        await LookupTimes.PrintAsync(shop.Address, backstage);
        return;
    }

    IReadOnlyList<byte[][]> stories = await backstage.PrepareAsync(webhooksPerSecond * seconds);
    Console.WriteLine($"{stories.Count} parcels are packed. Load average: {File.ReadAllText("/proc/loadavg").Trim()}");

    using var load = new LoadRun(shop.Address, backstage.Key, backstage.Secret);
    long started = Stopwatch.GetTimestamp();
    await Task.WhenAll(load.OrderAsync(ordersPerSecond, seconds), load.ReportAsync(stories, webhooksPerSecond, seconds));
    Console.WriteLine(
        $"Took {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s for {seconds} s of load. "
        + $"Load average: {File.ReadAllText("/proc/loadavg").Trim()}");
    Console.WriteLine(load.Orders);
    Console.WriteLine(load.Webhooks);
    Console.WriteLine(await backstage.DrainAsync(TimeSpan.FromMinutes(2)));
    Console.WriteLine(await backstage.CheckAsync(load));
}
finally
{
    await postgres.DisposeAsync();
    Directory.Delete(files, recursive: true);
}
