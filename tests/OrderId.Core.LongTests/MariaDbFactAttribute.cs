namespace OrderIds.Tests;

/// <summary>Marks a test that needs MariaDB's server.</summary>
public sealed class MariaDbFactAttribute : FactAttribute
{
    public MariaDbFactAttribute() => Skip = Requirement.WhyNoMariaDb;
}
