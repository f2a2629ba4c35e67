using Npgsql;
using OrderIds.Tests;
using OrderIds.Tests.Databases;

namespace OrderIds.Tool.Tests;

public class AuditPostgresTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [PostgresFact]
    public Task Audit_Columns_KeepsTheContract() => AuditDatabaseContract.HoldsAsync(
        () => new NpgsqlConnection(server.ConnectionString), "postgres:" + server.ConnectionString, ("CHAR(20)", "BYTEA", "UUID"));
}
