using System.Data;
using System.Data.Common;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using OrderIds.Dapper;
using OrderIds.Tests;
using OrderIds.Tests.Databases;

namespace OrderIds.Serializers.Tests;

/// <summary>Lists of IDs in each form, on databases with and without arrays.</summary>
[Collection(nameof(DapperHandlers))]
public sealed class DapperListTests(PostgresServer server) : IClassFixture<PostgresServer>, IDisposable
{
    private static readonly OrderId[] Ids = [OrderId.Parse(OrderId.Example), OrderId.Parse("114-3941689-8772232"), OrderId.None];

    public static TheoryData<OrderIdColumn, string> Columns => new()
    {
        { OrderIdColumn.Text, "text" },
        { OrderIdColumn.Text, "char(17)" },
        { OrderIdColumn.Bytes, "bytea" },
        { OrderIdColumn.Uuid, "uuid" },
    };

    public void Dispose() => OrderIdTypeHandler.Register();

    [Theory]
    [MemberData(nameof(Columns))]
    public void List_OnSqlite_FindsItsRows(OrderIdColumn column, string type)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");

        FindsItsRows(connection, column, type, "id IN @Ids");
    }

    [PostgresTheory]
    [MemberData(nameof(Columns))]
    public void List_OnPostgres_FindsItsRows(OrderIdColumn column, string type)
    {
        using NpgsqlConnection connection = server.DataSource.CreateConnection();

        FindsItsRows(connection, column, type, "id = ANY(@Ids)");
    }

    /// <summary>The page says so: why a list is not a parameter by itself.</summary>
    [Fact]
    public void ListByItself_IsAnError()
    {
        OrderIdTypeHandler.Register();
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();

        Assert.ThrowsAny<Exception>(() => connection.Query<int>("SELECT 1 WHERE '' IN @Ids", new { Ids }));
    }

    [PostgresFact]
    public void ListByItself_OnPostgres_IsAnError()
    {
        OrderIdTypeHandler.Register();
        using NpgsqlConnection connection = server.DataSource.CreateConnection();

        Assert.ThrowsAny<Exception>(() => connection.Query<int>("SELECT 1 WHERE '' = ANY(@Ids)", new { Ids }));
    }

    [Fact]
    public void Texts_AreTypedAsASingleText()
    {
        OrderIdTypeHandler.Register();
        using var command = new SqliteCommand("SELECT 1 WHERE '' IN @Ids");

        Ids.AsParameter().AddParameter(command, "Ids");

        Assert.Equal(3, command.Parameters.Count);
        Assert.All(
            command.Parameters.Cast<DbParameter>(),
            parameter => Assert.Equal((DbType.AnsiStringFixedLength, 17), (parameter.DbType, parameter.Size)));
    }

    [Fact]
    public void AsParameter_WithoutRegistration_SaysWhatToDo()
    {
        typeof(OrderIdTypeHandler).GetProperty("Registered", BindingFlags.Static | BindingFlags.NonPublic)!.SetValue(null, null);
        using var command = new SqliteCommand("SELECT 1 WHERE '' IN @Ids");

        Assert.Equal(
            "The handler of order IDs is not registered. Call OrderIdTypeHandler.Register() at the start of the program.",
            Assert.Throws<InvalidOperationException>(() => Ids.AsParameter().AddParameter(command, "Ids")).Message);
    }

    [Fact]
    public void AsParameter_Null_IsRefused() => Assert.Throws<ArgumentNullException>(() => OrderIdParameterExtensions.AsParameter(null!));

    private static void FindsItsRows(DbConnection connection, OrderIdColumn column, string type, string condition)
    {
        OrderIdTypeHandler.Register(column);
        connection.Open();
        connection.Execute($"CREATE TEMPORARY TABLE orders (id {type})");
        foreach (OrderId id in Ids)
        {
            connection.Execute("INSERT INTO orders VALUES (@id)", new { id });
        }

        string sql = $"SELECT id FROM orders WHERE {condition} ORDER BY id";
        Assert.Equal([Ids[2], Ids[0]], connection.Query<OrderId>(sql, new { Ids = new List<OrderId> { Ids[0], Ids[2] }.AsParameter() }));
        Assert.Equal([Ids[1]], connection.Query<OrderId>(sql, new { Ids = Ids.Skip(1).Take(1).AsParameter() }));
        Assert.Empty(connection.Query<OrderId>(sql, new { Ids = Array.Empty<OrderId>().AsParameter() }));
    }
}

/// <summary>Dapper's handlers belong to the whole process: these tests take turns.</summary>
[CollectionDefinition(nameof(DapperHandlers), DisableParallelization = true)]
public sealed class DapperHandlers;
