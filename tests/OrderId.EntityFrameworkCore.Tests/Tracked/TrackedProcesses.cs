using System.Diagnostics;
using System.Globalization;
using OrderIds.Tests;
using OrderIds.Tests.Shops;

namespace OrderIds.EntityFrameworkCore.Tests.Tracked;

/// <summary>
/// Several processes take shuffled and duplicated webhooks and send the mails. The first is killed, and starts from the beginning.
/// </summary>
internal static class TrackedProcesses
{
    private static readonly int Parcels = TestSize.Of(10, 100), Webhooks = TestSize.Of(200, 2000), Processes = TestSize.Of(2, 8);

    public static async Task HoldAsync(TrackedDatabase database)
    {
        await database.AddParcelsAsync(Parcels);

        await Task.WhenAll(Enumerable.Range(0, Processes).Select(async which =>
        {
            if (which == 0)
            {
                await KillAsync(Arguments(database, which));
            }

            await Command.RunAsync(AppContext.BaseDirectory, "dotnet", Arguments(database, which));
        }));

        await TrackedContract.SettledAsync(database, Parcels, ParcelWorker.Webhooks(Parcels, Webhooks));
    }

    private static string[] Arguments(TrackedDatabase database, int which) =>
    [
        Path.Combine(AppContext.BaseDirectory, "OrderId.ShopWorker.dll"), "parcels", database.Kind, database.ConnectionString,
        .. new[] { Parcels, Webhooks, Processes, which }.Select(number => number.ToString(CultureInfo.InvariantCulture)),
    ];

    private static async Task KillAsync(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        for (int taken = 0; taken < Webhooks / Processes / 2; taken++)
        {
            Assert.NotNull(await process.StandardOutput.ReadLineAsync());
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }
}
