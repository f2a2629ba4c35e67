using Microsoft.EntityFrameworkCore;
using OrderIds.Tests;
using OrderIds.Tests.Databases;
using OrderIds.Tests.Shops;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Tests.Tracked;

public sealed class PostgresTrackedTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [PostgresFact]
    public Task HasTracked_ShipmentAndOrder_Keeps() => HoldsAsync(TrackedContract.KeepsAsync);

    [PostgresFact]
    public Task UpdateTrackedAsync_ChangedByOthers_Merges() => HoldsAsync(TrackedContract.MergesAsync);

    [PostgresFact]
    public Task UpdateTrackedAsync_ByManyAtATime_LosesNothing() => HoldsAsync(TrackedContract.CrowdAsync);

    [PostgresFact]
    public Task TakeMilestonesAsync_SeveralCallers_EachInOrderAndOnce() => HoldsAsync(TrackedContract.TakesAsync);

    [PostgresFact]
    public Task TakeMilestonesAsync_MailFails_OthersGoOn() => HoldsAsync(MilestoneContract.FailsAsync);

    [PostgresFact]
    public Task HasTracked_NullAndBack_TellsWhatIsNew() => HoldsAsync(MilestoneContract.TellsOnceAsync);

    [PostgresFact]
    public Task HasTracked_NumberAndOrderId_AreFound() => HoldsAsync(SearchContract.FindsAsync);

    [PostgresFact]
    public Task HasTracked_TextsThatDatabasesRefuse_AreKept() => HoldsAsync(SearchContract.KeepsEveryTextAsync);

    [PostgresFact]
    public Task MarkSentAsync_Several_MarksThoseStillReserved() => HoldsAsync(TrackedContract.MarkingAsync);

    [PostgresFact]
    public Task HasTracked_NextCheck_IsFoundAndPutOff() => HoldsAsync(TrackedContract.ChecksAsync);

    [PostgresFact]
    public Task Processes_ManyWebhooks_EachParcelAndMailIsRight() => HoldsAsync(TrackedProcesses.HoldAsync);

    [PostgresFact]
    public async Task HasTracked_JsonBinary_KeepsEveryText()
    {
        await using TrackedDatabase database = await TrackedDatabase.PostgresAsync(server);
        DbContextOptions<BinaryContext> options = TestOptions.For<BinaryContext>()
            .UseNpgsql(database.ConnectionString.Replace("parcels_", "binary_", StringComparison.Ordinal)).UseOrderIdTracking().Options;
        TrackingEvent awkward = TrackedContract.At(1, ShipmentStatus.Exception) with
        {
            Description = "\0 \\u0000 \u0001 \uD83D\uDCE6 \uD800 \"",
        };
        DateTimeOffset at = awkward.OccurredAt;
        TrackedShipment shipment = TrackedShipment.Create("NUMBER").Apply(awkward).Apply(new DeliveryEstimate(at, at));
        TrackedOrder order = TrackedOrder
            .Create(OrderId.Parse("0VRKB3Z0004T0008P"), new CurrencyAmount(30.50m, "EUR"), [new TrackedOrderLine("A", 2)])
            .Apply(OrderActivity.Payment("p", at, new CurrencyAmount(10.10m, "EUR")))
            .AddShipment(new TrackedOrderShipment("parcel", shipment, [new LineQuantity("A", 2)]));
        await using (var context = new BinaryContext(options))
        {
            await context.Database.EnsureCreatedAsync();
            context.AddRange(new Parcel { Id = "parcel", Shipment = shipment }, new Purchase { Id = order.Id, Order = order });
            await context.SaveChangesAsync();
        }

        await using (var context = new BinaryContext(options))
        {
            Assert.Equal(order, (await context.Set<Purchase>().SingleAsync()).Order);
            Parcel parcel = await context.Set<Parcel>()
                .FromSql($"SELECT * FROM \"Parcel\" WHERE \"Shipment\" ->> 'trackingNumber' = 'NUMBER'").SingleAsync();
            Assert.Equal(shipment, parcel.Shipment);
        }
    }

    private async Task HoldsAsync(Func<TrackedDatabase, Task> contract)
    {
        await using TrackedDatabase database = await TrackedDatabase.PostgresAsync(server);
        await contract(database);
    }

    /// <summary>The values as documents that the database can look into.</summary>
    private sealed class BinaryContext(DbContextOptions<BinaryContext> options) : DbContext(options)
    {
        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseOrderIds();

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Parcel>().HasTracked(parcel => parcel.Shipment).HasColumnType("jsonb");
            modelBuilder.Entity<Purchase>().HasTracked(purchase => purchase.Order).HasColumnType("jsonb");
            modelBuilder.AddOrderIdMilestones();
        }
    }
}
