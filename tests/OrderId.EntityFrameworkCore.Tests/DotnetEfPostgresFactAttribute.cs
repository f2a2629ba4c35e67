using OrderIds.Tests;

namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>Marks a test that runs <c>dotnet ef</c> on PostgreSQL's server.</summary>
internal sealed class DotnetEfPostgresFactAttribute : DotnetEfFactAttribute
{
    public DotnetEfPostgresFactAttribute() => Skip ??= new PostgresFactAttribute().Skip;
}
