using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OrderIds.Tests.Shops;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Tests;

public sealed class ConverterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Converters_MixedIds_RoundTripInOrder()
    {
        OrderId[] ids = MixedIds.Create(1000, seed: 1);
        Array.Sort(ids);
        string[] texts = [.. ids.Select(id => (string)new OrderIdToStringConverter().ConvertToProvider(id)!)];
        byte[][] bytes = [.. ids.Select(id => (byte[])new OrderIdToBytesConverter().ConvertToProvider(id)!)];
        Guid[] uuids = [.. ids.Select(id => (Guid)new OrderIdToGuidConverter().ConvertToProvider(id)!)];

        Assert.Equal(texts.Order(StringComparer.Ordinal), texts);
        Assert.All(bytes.Zip(bytes.Skip(1)), pair => Assert.True(pair.First.AsSpan().SequenceCompareTo(pair.Second) < 0));
        Assert.Equal(uuids.Order(), uuids);
        Assert.Equal(ids, texts.Select(text => (OrderId)new OrderIdToStringConverter().ConvertFromProvider(text)!));
        Assert.Equal(ids, bytes.Select(value => (OrderId)new OrderIdToBytesConverter().ConvertFromProvider(value)!));
        Assert.Equal(ids, uuids.Select(value => (OrderId)new OrderIdToGuidConverter().ConvertFromProvider(value)!));
    }

    [Fact]
    public async Task Save_StatusesAndDocuments_AreWordsAndText()
    {
        await using var shop = new SqliteShop(TestOptions.For<SqliteShop>().UseSqlite(_folder.ConnectionString).Options);
        await shop.Database.MigrateAsync();
        OrderId id = OrderId.Parse("0VR-KB3Z000-4T0008P");
        shop.Add(new StoredOrder<AsBytes>
        {
            Id = id,
            Status = OrderStatus.PartiallyShipped,
            Payment = PaymentStatus.PartiallyRefunded,
            Note = new Note { About = id, Seen = ShipmentStatus.OutForDelivery },
        });
        await shop.SaveChangesAsync();

        string stored = await shop.Database
            .SqlQuery<string>($"SELECT hex(Id) || ' ' || Status || ' ' || Payment || ' ' || Note AS Value FROM orders_bytes")
            .SingleAsync();

        Assert.Equal(
            Convert.ToHexString(id.ToByteArray())
                + """ PartiallyShipped PartiallyRefunded {"About":"0VRKB3Z0004T0008P","Instead":null,"Seen":"OutForDelivery"}""",
            stored);
    }

    [Theory]
    [InlineData("0VRKB3Z0004T0008Q")]
    [InlineData("")]
    [InlineData("no order ID")]
    public async Task Read_WhatIsNoOrderId_IsRefusedWithoutRepeatingIt(string text)
    {
        await using SqliteShop shop = await WithRowAsync("ShownId", text);

        Exception exception = await Assert.ThrowsAnyAsync<Exception>(() => shop.Orders<AsText>().AsNoTracking().SingleAsync());

        Assert.Contains(Chain(exception), inner => inner is OrderIdFormatException);
        Assert.True(text.Length == 0 || Chain(exception).All(inner => !inner.Message.Contains(text, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Status", "Shopped", "OrderStatus")]
    [InlineData("Payment", "Owed", "PaymentStatus")]
    public async Task Read_UnknownWord_IsRefused(string column, string word, string type)
    {
        await using SqliteShop shop = await WithRowAsync(column, word);

        Exception exception = await Assert.ThrowsAnyAsync<Exception>(() => shop.Orders<AsText>().AsNoTracking().SingleAsync());

        Assert.Contains(
            Chain(exception), inner => inner.Message == $"Expected a name of {type} in the column, but found one that is not known.");
    }

    [Fact]
    public void ShipmentStatus_UnknownWord_IsUnknown()
    {
        Assert.Equal(ShipmentStatus.Unknown, new ShipmentStatusToStringConverter().ConvertFromProvider("Teleported"));
        Assert.Equal(ShipmentStatus.OutForDelivery, new ShipmentStatusToStringConverter().ConvertFromProvider("OutForDelivery"));
    }

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            yield return exception;
        }
    }

    private async Task<SqliteShop> WithRowAsync(string column, string value)
    {
        var shop = new SqliteShop(TestOptions.For<SqliteShop>().UseSqlite(_folder.ConnectionString).Options);
        await shop.Database.MigrateAsync();
        shop.Add(new StoredOrder<AsText> { Id = OrderId.Create(TimeProvider.System.GetUtcNow(), 1, 1), Payment = PaymentStatus.Paid });
        await shop.SaveChangesAsync();
#pragma warning disable EF1002 // The column's name is the test's own.
        Assert.Equal(
            1, await shop.Database.ExecuteSqlRawAsync($"UPDATE orders_text SET {column} = @value", new SqliteParameter("@value", value)));
#pragma warning restore EF1002
        return shop;
    }
}
