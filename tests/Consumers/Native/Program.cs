using System.Data.Common;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using MyShop;
using OrderIds;
using OrderIds.Carriers;
using OrderIds.Hosting;
using OrderIds.Tracking;

// Compiled ahead of time: the core, and a host whose options are bound from the configuration and whose leases are in a database.
Checks.Run();

string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
await using DbDataSource database = SqliteFactory.Instance.CreateDataSource($"Data Source={file};Pooling=False");
await Run(TimeSpan.FromMinutes(5));
await Run(TimeSpan.FromMinutes(10));
File.Delete(file);

byte[] payload = Encoding.UTF8.GetBytes(
    """
    {
      "event": "tracking_update",
      "msg": {
        "id": "example-1", "tracking_number": "EXAMPLE0001", "slug": "example-carrier", "tag": "Delivered", "subtag": "Delivered_001",
        "checkpoints": [
          {
            "created_at": "2026-01-02T08:00:05Z", "checkpoint_time": "2026-01-02T08:00:00Z",
            "tag": "InTransit", "subtag": "InTransit_001", "message": "On its way"
          },
          {
            "created_at": "2026-01-03T10:00:05Z", "checkpoint_time": "2026-01-03T10:00:00Z",
            "tag": "Delivered", "subtag": "Delivered_001", "message": "Handed over"
          }
        ]
      }
    }
    """);
TrackedShipment shipment = TrackingReader.Read(payload).Shipments.Single();
Check("read a payload", shipment.Status == ShipmentStatus.Delivered && shipment.Timeline.Count == 2);
string json = JsonSerializer.Serialize(shipment, TrackingJsonContext.Default.TrackedShipment);
Check("tracking as JSON", shipment.Equals(JsonSerializer.Deserialize(json, TrackingJsonContext.Default.TrackedShipment)));
var parcel = new Parcel(shipment, ShipmentStatus.Delivered, new CurrencyAmount(29.99m, "EUR"), new() { [ShipmentStatus.Delivered] = 1 });
Parcel? read = JsonSerializer.Deserialize(JsonSerializer.Serialize(parcel, ShopJson.Default.Parcel), ShopJson.Default.Parcel);
Check(
    "tracking in JSON of its own",
    read is not null && read with { Counts = parcel.Counts } == parcel && read.Counts[ShipmentStatus.Delivered] == 1);
Console.WriteLine("all checks passed, natively");

async Task Run(TimeSpan window)
{
    HostApplicationBuilder builder = Host.CreateApplicationBuilder();
    builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["OrderIds:CreateTable"] = "true",
        ["OrderIds:TableName"] = "leases",
        ["OrderIds:Window"] = window.ToString(),
    });
    builder.Services.AddSingleton(database);
    builder.Services.AddOrderIds(builder.Configuration.GetSection("OrderIds"));
    builder.Services.Configure<OrderIdsOptions>(options => options.UseDatabase());
    builder.Services.AddHealthChecks().AddOrderIds();
    using IHost host = builder.Build();
    await host.StartAsync();
    OrderId id = host.Services.GetRequiredService<IOrderIdGenerator>().Next();
    HealthReport health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
    await host.StopAsync();

    using DbCommand command = database.CreateCommand("SELECT COUNT(*) FROM leases");
    Check(
        "host over SQLite",
        OrderId.Parse(id.ToString()) == id && health.Status == HealthStatus.Healthy && (long?)await command.ExecuteScalarAsync() > 0);
}

static void Check(string what, bool holds)
{
    if (!holds)
    {
        throw new InvalidOperationException($"Failed: {what}.");
    }

    Console.WriteLine($"  {what}");
}

namespace MyShop
{
    public sealed record Parcel(
        TrackedShipment Shipment, ShipmentStatus Status, CurrencyAmount? Price, Dictionary<ShipmentStatus, int> Counts);

    [JsonSerializable(typeof(Parcel))]
    public sealed partial class ShopJson : JsonSerializerContext;
}
