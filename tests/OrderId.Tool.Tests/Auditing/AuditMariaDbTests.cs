using MySqlConnector;
using OrderIds.Tests;
using OrderIds.Tests.Databases;

namespace OrderIds.Tool.Tests;

public class AuditMariaDbTests(MariaDbServer server) : IClassFixture<MariaDbServer>
{
    [MariaDbFact]
    public Task Audit_Columns_KeepsTheContract() => AuditDatabaseContract.HoldsAsync(
        () => new MySqlConnection(server.ConnectionString()), "mysql:" + server.ConnectionString(),
        ("VARCHAR(20)", "BINARY(11)", "CHAR(36)"));
}
