namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>Names the databases whose models are built; none of them has to run for that.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
    SqlServer,
}
