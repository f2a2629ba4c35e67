using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using MyShop;

namespace OrderIds.Serializers.Tests;

/// <summary>What holds with every mapper of columns. What was written is the texts of the columns of a row.</summary>
public abstract class ColumnContract : SerializerContract
{
    private const string Null = "NULL";

    protected override bool HasLists => false;

    protected override byte[] Write(Sale sale)
    {
        using SqliteConnection connection = Open();
        Insert(connection, SaleRow.Of(sale));
        using var command = new SqliteCommand("SELECT * FROM sales", connection);
        using SqliteDataReader reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, reader.FieldCount)
            .Select(column => reader.IsDBNull(column) ? Null : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture))));
    }

    protected override Sale Read(byte[] written)
    {
        using SqliteConnection connection = Open();
        using (var command = new SqliteCommand("INSERT INTO sales VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9)", connection))
        {
            foreach ((int column, string text) in Encoding.UTF8.GetString(written).Split('\n').Index())
            {
                object value = text == Null ? DBNull.Value : text;
                command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${column}"), value);
            }

            command.ExecuteNonQuery();
        }

        return ReadRow(connection).ToSale();
    }

    protected abstract void Insert(SqliteConnection connection, SaleRow row);

    protected abstract SaleRow ReadRow(SqliteConnection connection);

    private static SqliteConnection Open()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = new SqliteCommand(
            "CREATE TABLE sales (Id, Gift, Shipment, Return, \"Order\", Earlier, Amount, Currency, DiscountAmount, DiscountCurrency)",
            connection);
        command.ExecuteNonQuery();
        return connection;
    }
}
