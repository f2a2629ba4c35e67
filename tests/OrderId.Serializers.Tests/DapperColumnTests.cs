using Dapper;
using Microsoft.Data.Sqlite;
using MyShop;
using OrderIds.Dapper;
using OrderIds.Tracking;

namespace OrderIds.Serializers.Tests;

[Collection(nameof(DapperHandlers))]
public class DapperColumnTests : ColumnContract
{
    public DapperColumnTests() => OrderIdTypeHandler.Register();

    protected override bool RepeatsValues => true;

    protected override void Insert(SqliteConnection connection, SaleRow row) => connection.Execute(
        """
        INSERT INTO sales
        VALUES (@Id, @Gift, @Shipment, @Return, @Order, @Earlier, @Amount, @Currency, @DiscountAmount, @DiscountCurrency)
        """,
        new
        {
            row.Id,
            row.Gift,
            Shipment = row.Shipment.ToName(),
            Return = row.Return?.ToName(),
            Order = row.Order.ToName(),
            Earlier = row.Earlier?.ToName(),
            row.Amount,
            row.Currency,
            row.DiscountAmount,
            row.DiscountCurrency,
        });

    protected override SaleRow ReadRow(SqliteConnection connection) => connection.QuerySingle<SaleRow>("SELECT * FROM sales");
}
