namespace OrderIds.Tests;

/// <summary>Marks a test with cases that needs PostgreSQL's server programs.</summary>
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = Requirement.WhyNoPostgres;
}
