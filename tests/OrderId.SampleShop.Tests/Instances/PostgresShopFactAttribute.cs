using OrderIds.Tests;

namespace OrderIds.SampleShop.Tests;

/// <summary>Marks a test of several instances of the shop over one database. It runs at full size, where PostgreSQL is installed.</summary>
internal sealed class PostgresShopFactAttribute : FactAttribute
{
    public PostgresShopFactAttribute() =>
        Skip = TestSize.IsFull ? Requirement.WhyNoPostgres : $"Several instances only at full size: {TestSize.Variable}=full.";
}
