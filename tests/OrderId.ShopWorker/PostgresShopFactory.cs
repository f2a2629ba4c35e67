using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace OrderIds.Tests.Shops;

/// <summary>Makes the context for dotnet-ef, which gives the connection, where it needs one, itself.</summary>
public sealed class PostgresShopFactory : IDesignTimeDbContextFactory<PostgresShop>
{
    public PostgresShop CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresShop>().UseNpgsql("Host=design").Options);
}
