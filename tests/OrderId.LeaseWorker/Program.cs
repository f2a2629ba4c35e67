using System.Data.Common;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using Npgsql;
using OrderIds;
using OrderIds.Tests;

// Writes IDs of 11 bytes to standard output until SIGTERM ends it or SIGKILL kills it, and its leases to a history (see RecordingStore):
// OrderId.LeaseWorker file PATH HISTORY SEED | sqlite, postgres or mariadb CONNECTION-STRING HISTORY SEED
// Or takes leases one after the other and gives one back, and writes a line for each: OrderId.LeaseWorker leases PATH
if (args[0] == "leases")
{
    await LeaseTaker.RunAsync(new FileLeaseStore(args[1]) { AllowUnsafeFileSystem = true });
    return;
}

await using DbDataSource? dataSource = args[0] switch
{
    "sqlite" => SqliteFactory.Instance.CreateDataSource(args[1]),
    "postgres" => NpgsqlDataSource.Create(args[1]),
    "mariadb" => new MySqlDataSource(args[1]),
    _ => null,
};
IOrderIdLeaseStore leases = dataSource is null
    ? new FileLeaseStore(args[1]) { LockTimeout = TimeSpan.FromMinutes(1) }
    : new DbLeaseStore(dataSource);
using var store = new RecordingStore(leases, args[2], int.Parse(args[3], CultureInfo.InvariantCulture));
using var ending = new CancellationTokenSource();
using PosixSignalRegistration registration = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
{
    context.Cancel = true;
    ending.Cancel();
});

await using OrderIdGenerator? generator = await CreateAsync();
if (generator is not null)
{
    await IssueAsync(generator);
}

async Task<OrderIdGenerator?> CreateAsync()
{
    var options = new OrderIdGeneratorOptions
    {
        Window = TimeSpan.FromSeconds(2),
        RefillPoint = 0.05,
        StoreTimeout = TimeSpan.FromMinutes(1),
        ReleaseOnDispose = true,
    };
    while (!ending.IsCancellationRequested)
    {
        try
        {
            return await OrderIdGenerator.CreateAsync(store, options, cancellationToken: ending.Token);
        }
        catch (OrderIdLeaseUnavailableException)
        {
            await PauseAsync();
        }
        catch (OperationCanceledException)
        {
        }
    }

    return null;
}

async Task IssueAsync(OrderIdGenerator generator)
{
    await using Stream output = Console.OpenStandardOutput();
    var ids = new OrderId[64];
    var bytes = new byte[ids.Length * OrderId.ByteLength];
    while (!ending.IsCancellationRequested)
    {
        int count = 0;
        try
        {
            generator.Fill(ids.AsSpan(0, ids.Length / 2));
            for (count = ids.Length / 2; count < ids.Length; count++)
            {
                ids[count] = generator.Next();
            }
        }
        catch (OrderIdLeaseUnavailableException)
        {
            await PauseAsync();
        }

        for (int i = 0; i < count; i++)
        {
            ids[i].TryWriteBytes(bytes.AsSpan(i * OrderId.ByteLength));
        }

        await output.WriteAsync(bytes.AsMemory(0, count * OrderId.ByteLength));
        await output.FlushAsync();
    }
}

// The store is away: asking again at once would only keep it busy.
static Task PauseAsync() => Task.Delay(TimeSpan.FromMilliseconds(20));
