namespace OrderIds.Tests;

/// <summary>Marks a test that needs PostgreSQL's server programs.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = Requirement.WhyNoPostgres;
}
