using Npgsql;
using OrderIds;

// Writes IDs of 11 bytes to standard output until it is killed: OrderId.LeaseWorker file PATH | postgres CONNECTION-STRING
string kind = args[0], target = args[1];
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
