namespace OrderIds.Tests;

/// <summary>Marks a test that needs PostgreSQL's server programs.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
<<<<<<< HEAD
    public PostgresFactAttribute() => Skip = Requirement.WhyNoPostgres;
=======
    public PostgresFactAttribute()
    {
        if (Requirement.PostgresFolder is null && !Requirement.InCi)
        {
            Skip = "Needs PostgreSQL: apt-get install postgresql.";
        }
    }
>>>>>>> d9e859f (Say what skipped tests need, and test the repository's files once)
}
