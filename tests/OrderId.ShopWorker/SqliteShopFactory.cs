using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace OrderIds.Tests.Shops;

/// <summary>Makes the context for dotnet-ef, which gives the connection, where it needs one, itself.</summary>
public sealed class SqliteShopFactory : IDesignTimeDbContextFactory<SqliteShop>
{
    public SqliteShop CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteShop>().UseSqlite("Data Source=design.db").Options);
}
