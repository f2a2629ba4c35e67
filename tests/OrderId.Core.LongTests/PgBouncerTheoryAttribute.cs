namespace OrderIds.Tests;

/// <summary>Marks a test with cases that needs PostgreSQL's server and PgBouncer.</summary>
public sealed class PgBouncerTheoryAttribute : TheoryAttribute
{
    public PgBouncerTheoryAttribute() => Skip = Requirement.WhyNoPgBouncer;
}
