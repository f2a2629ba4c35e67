using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using OrderIds.Tests.Shops;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Tests.Tracked;

/// <summary>What is refused, and what is left then.</summary>
public sealed class TrackedTests : IAsyncLifetime
{
    private TrackedDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _database = await TrackedDatabase.SqliteAsync();
        await _database.AddParcelsAsync(1);
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task UpdateTrackedAsync_NoSuchKey_Throws()
    {
        await using ParcelShop shop = _database.Open();

        Assert.Equal(
            "The database has no Parcel with this key.",
            (await Assert.ThrowsAsync<KeyNotFoundException>(() => shop.Parcels.UpdateTrackedAsync("other", _ => { }))).Message);
    }

    [Fact]
    public async Task UpdateTrackedAsync_DeletedMeanwhile_Throws()
    {
        await using ParcelShop shop = _database.Open();

        await Assert.ThrowsAsync<KeyNotFoundException>(() => shop.Parcels.UpdateTrackedAsync("parcel-0", parcel =>
        {
            using ParcelShop other = _database.Open();
            other.Parcels.ExecuteDelete();
            parcel.Shipment = parcel.Shipment!.Apply(TrackedContract.At(1, ShipmentStatus.InTransit));
        }));
    }

    [Fact]
    public async Task UpdateTrackedAsync_ConflictEachTime_EndsWithAnErrorAndSavesNothing()
    {
        await using ParcelShop shop = _database.Open();
        int calls = 0;

        void ApplyInAnotherContext()
        {
            using ParcelShop other = _database.Open();
            TrackingEvent e = TrackedContract.At(++calls, ShipmentStatus.InTransit);
            other.Parcels.UpdateTrackedAsync("parcel-0", others => others.Shipment = others.Shipment!.Apply(e)).GetAwaiter().GetResult();
        }

        Task<Parcel> UpdateAsync() => shop.Parcels.UpdateTrackedAsync("parcel-0", maxTries: 3, change: parcel =>
        {
            ApplyInAnotherContext();
            parcel.Shipment = parcel.Shipment!.Apply(TrackedContract.At(30, ShipmentStatus.Delivered));
        });
        var exception = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(UpdateAsync);

        Assert.Equal(
            "The Parcel was changed by others during each of 3 tries to save it. Nothing was saved; the change can be tried again.",
            exception.Message);
        Assert.False(shop.ChangeTracker.HasChanges());
        await using ParcelShop after = _database.Open();
        Assert.Equal(
            (3, ShipmentStatus.InTransit),
            ((await after.Parcels.SingleAsync()).Shipment!.Timeline.Count, (await after.Parcels.SingleAsync()).ShipmentStatus));
        Assert.Equal("Shipped-1", (await after.Milestones.SingleAsync()).Key);
    }

    [Fact]
    public async Task UpdateTrackedAsync_ChangeThrows_LeavesNothing()
    {
        await using ParcelShop shop = _database.Open();

        await Assert.ThrowsAsync<InvalidStatusMoveException<ShipmentStatus>>(() => shop.Parcels.UpdateTrackedAsync("parcel-0", parcel =>
        {
            shop.Add(new Mail { Parcel = parcel.Id, Key = "Shipped-1", IsRetraction = false });
            parcel.Shipment = parcel.Shipment!.Perform(TrackedContract.At(1, ShipmentStatus.Destroyed));
            parcel.Shipment = parcel.Shipment.Perform(TrackedContract.At(2, ShipmentStatus.AvailableForPickup));
        }));

        Assert.False(shop.ChangeTracker.HasChanges());
        Assert.Equal(ShipmentStatus.Unknown, (await shop.Parcels.SingleAsync()).Shipment!.Status);
    }

    [Fact]
    public async Task UpdateTrackedAsync_WhatTheContextLoadedBefore_IsLoadedAgain()
    {
        await using ParcelShop shop = _database.Open(), other = _database.Open();
        await shop.Parcels.LoadAsync();
        await other.Parcels.UpdateTrackedAsync(
            "parcel-0", parcel => parcel.Shipment = parcel.Shipment!.Apply(TrackedContract.At(1, ShipmentStatus.InTransit)));
        List<ShipmentStatus> seen = [];

        await shop.Parcels.UpdateTrackedAsync("parcel-0", parcel => seen.Add(parcel.Shipment!.Status));

        Assert.Equal([ShipmentStatus.InTransit], seen);
    }

    [Fact]
    public async Task UpdateTrackedAsync_UnsavedChanges_Throws()
    {
        await using ParcelShop shop = _database.Open();
        shop.Add(new Mail { Parcel = "parcel-0", Key = "Shipped-1", IsRetraction = false });

        Assert.Equal(
            "The context has unsaved changes. Save them before the call, or use another context: "
                + "after a conflict, unsaved changes would be lost.",
            (await Assert.ThrowsAsync<InvalidOperationException>(() => shop.Parcels.UpdateTrackedAsync("parcel-0", _ => { }))).Message);
    }

    [Fact]
    public async Task SaveChanges_FailedBefore_WritesTheMilestonesOnce()
    {
        await using ParcelShop shop = _database.Open();
        Parcel parcel = await shop.Parcels.SingleAsync();
        parcel.Shipment = parcel.Shipment!.Apply(TrackedContract.At(1, ShipmentStatus.InTransit));
        var twice = new Mail { Id = 1, Parcel = "parcel-0", Key = "Shipped-1", IsRetraction = false };
        await using (ParcelShop other = _database.Open())
        {
            other.Add(new Mail { Id = 1, Parcel = "parcel-0", Key = "Shipped-1", IsRetraction = false });
            await other.SaveChangesAsync();
        }

        shop.Add(twice);
        Assert.Throws<DbUpdateException>(() => shop.SaveChanges());
        shop.Entry(twice).State = EntityState.Detached;
        shop.SaveChanges();

        await using ParcelShop after = _database.Open();
        Assert.Equal(2, (await after.Milestones.SingleAsync()).Version);
    }

    [Fact]
    public async Task SaveChanges_AnotherTrackingNumber_Throws()
    {
        await using ParcelShop shop = _database.Open();
        (await shop.Parcels.SingleAsync()).Shipment = TrackedShipment.Create("ANOTHER");

        await Assert.ThrowsAsync<ArgumentException>(() => shop.SaveChangesAsync());
    }

    [Fact]
    public void Add_WithoutUseOrderIdTracking_SaysWhatToDo()
    {
        using var shop = new ParcelShop(TestOptions.For<ParcelShop>().UseSqlite(_database.ConnectionString).Options);

        Assert.Equal(
            "The options of ParcelShop lack UseOrderIdTracking, which fills the search columns of tracked values "
                + "and writes their milestones. Call it on the options.",
            Assert.Throws<InvalidOperationException>(
                () => shop.Add(new Parcel { Id = "parcel-9", Shipment = TrackedShipment.Create("NUMBER9") })).Message);
    }

    [Fact]
    public async Task TakeMilestonesAsync_NoTableInTheModel_SaysWhatToDo()
    {
        await using var context = new BareContext(
            TestOptions.For<BareContext>().UseSqlite("Data Source=:memory:").UseOrderIdTracking().Options);

        Assert.Equal(
            "The model of BareContext has no table of milestones. Call AddOrderIdMilestones in OnModelCreating.",
            (await Assert.ThrowsAsync<InvalidOperationException>(() => context.TakeMilestonesAsync())).Message);
    }

    [Fact]
    public async Task Add_KeyOfTheDatabase_HasNoMilestonesYet()
    {
        using var folder = new TemporaryFolder();
        await using var context = new NumberedContext(
            TestOptions.For<NumberedContext>().UseSqlite(folder.ConnectionString).UseOrderIdTracking().Options);
        await context.Database.EnsureCreatedAsync();
        TrackedShipment shipment = TrackedShipment.Create("NUMBER").Apply(TrackedContract.At(1, ShipmentStatus.InTransit));

        context.Add(new Numbered { Shipment = shipment });
        Assert.Equal(
            "The value of Numbered.Shipment has milestones, but the database generates the key of its new row, "
                + "so they cannot be stored in the same save. "
                + "Save the row before you add events or activities to the value, or use a key that the program generates.",
            (await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync())).Message);

        context.ChangeTracker.Clear();
        var numbered = new Numbered { Shipment = TrackedShipment.Create("NUMBER") };
        context.Add(numbered);
        await context.SaveChangesAsync();
        await context.Set<Numbered>().UpdateTrackedAsync(numbered.Id, stored => stored.Shipment = stored.Shipment.Merge(shipment));
        Assert.Equal(
            (numbered.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), "Shipped-1"), await context.Set<TrackedMilestone>()
                .Select(row => ValueTuple.Create(row.OwnerKey, row.Key)).SingleAsync());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "TEXT", "INTEGER")]
    [InlineData(DatabaseKind.Postgres, "text", "bigint")]
    [InlineData(DatabaseKind.SqlServer, "nvarchar(max)", "bigint")]
    public void HasTracked_Columns_AreTextAndIndexed(DatabaseKind database, string text, string number)
    {
        using var context = new ModelContext(database, OrderIdMapping.Text, model =>
        {
            model.Entity<Parcel>().HasTracked(parcel => parcel.Shipment);
            model.AddOrderIdMilestones("outbox", "shop");
        });

        Assert.Equal((text, number), (context.Column<Parcel>("Shipment"), context.Column<Parcel>("ShipmentVersion")));
        Assert.True(context.Model.FindEntityType(typeof(Parcel))!.FindProperty("ShipmentVersion")!.IsConcurrencyToken);
        Assert.Equal(
            ["ShipmentHasProblem", "ShipmentNextCheck", "ShipmentStatus", "ShipmentTrackingNumber"],
            context.Model.FindEntityType(typeof(Parcel))!.GetIndexes().Select(index => index.Properties.Single().Name).Order());
        IEntityType milestones = context.Model.FindEntityType(typeof(TrackedMilestone))!;
        Assert.Equal(("outbox", "shop"), (milestones.GetTableName(), milestones.GetSchema()));
    }

    private sealed class Numbered
    {
        public int Id { get; set; }

        public required TrackedShipment Shipment { get; set; }
    }

    private sealed class NumberedContext(DbContextOptions<NumberedContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Numbered>().HasTracked(numbered => numbered.Shipment);
            modelBuilder.AddOrderIdMilestones();
        }
    }

    private sealed class BareContext(DbContextOptions<BareContext> options) : DbContext(options);
}
