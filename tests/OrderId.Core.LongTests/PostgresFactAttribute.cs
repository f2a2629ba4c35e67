namespace OrderIds.Tests;

/// <summary>Marks a test that needs PostgreSQL's server programs.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (Requirement.PostgresFolder is null && !Requirement.InCi)
        {
            Skip = "PostgreSQL is not installed (Debian package postgresql).";
        }
    }
}
