using Npgsql;
using OrderIds;

// Writes IDs of 11 bytes to standard output until it is killed: OrderId.LeaseWorker file PATH | postgres CONNECTION-STRING
// Or takes leases one after the other and gives one back, and writes a line for each: OrderId.LeaseWorker leases PATH
string kind = args[0], target = args[1];
if (kind == "leases")
{
    await TakeLeasesAsync(new FileLeaseStore(target) { AllowUnsafeFileSystem = true });
    return;
}

await using NpgsqlDataSource? dataSource = kind == "postgres" ? NpgsqlDataSource.Create(target) : null;
IOrderIdLeaseStore store = dataSource is null ? new FileLeaseStore(target) { LockTimeout = TimeSpan.FromMinutes(1) } : new DbLeaseStore(dataSource);
await using OrderIdGenerator generator = await OrderIdGenerator.CreateAsync(store, new OrderIdGeneratorOptions { Window = TimeSpan.FromSeconds(2), RefillPoint = 0.05, StoreTimeout = TimeSpan.FromMinutes(1) });
await using Stream output = Console.OpenStandardOutput();
var ids = new OrderId[64];
var bytes = new byte[ids.Length * OrderId.ByteLength];
while (true)
{
    int half = ids.Length / 2;
    generator.Fill(ids.AsSpan(0, half));
    for (int i = half; i < ids.Length; i++)
    {
        ids[i] = generator.Next();
    }

    for (int i = 0; i < ids.Length; i++)
    {
        ids[i].TryWriteBytes(bytes.AsSpan(i * OrderId.ByteLength));
    }

    await output.WriteAsync(bytes);
    await output.FlushAsync();
}

static async Task TakeLeasesAsync(FileLeaseStore store)
{
    await TakeAsync();
    OrderIdLease unused = await TakeAsync();
    Console.WriteLine($"release {unused.Node} {unused.From} {unused.Until}");
    await store.ReleaseAsync(unused);
    await TakeAsync();
    await TakeAsync();

    async Task<OrderIdLease> TakeAsync()
    {
        OrderIdLease lease = await store.AcquireAsync(new OrderIdLeaseRequest(1000, 600));
        Console.WriteLine($"lease {lease.Node} {lease.From} {lease.Until}");
        return lease;
    }
}
