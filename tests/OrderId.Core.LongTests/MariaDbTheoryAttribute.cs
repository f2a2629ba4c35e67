namespace OrderIds.Tests;

/// <summary>Marks a test with cases that needs MariaDB's server.</summary>
public sealed class MariaDbTheoryAttribute : TheoryAttribute
{
    public MariaDbTheoryAttribute() => Skip = Requirement.WhyNoMariaDb;
}
