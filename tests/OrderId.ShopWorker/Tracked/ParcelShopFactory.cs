using Microsoft.EntityFrameworkCore.Design;

namespace OrderIds.Tests.Shops;

/// <summary>Makes the context for dotnet-ef.</summary>
public sealed class ParcelShopFactory : IDesignTimeDbContextFactory<ParcelShop>
{
    public ParcelShop CreateDbContext(string[] args) => ParcelShop.Open("sqlite", "Data Source=:memory:");
}
