using Microsoft.EntityFrameworkCore.Design;

namespace OrderIds.Tests.Shops;

/// <summary>Makes the context for dotnet-ef.</summary>
public sealed class CompiledParcelShopFactory : IDesignTimeDbContextFactory<CompiledParcelShop>
{
    public CompiledParcelShop CreateDbContext(string[] args) =>
        (CompiledParcelShop)ParcelShop.Open(ParcelShop.Compiled, "Data Source=:memory:");
}
