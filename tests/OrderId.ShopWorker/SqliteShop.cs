using Microsoft.EntityFrameworkCore;

namespace OrderIds.Tests.Shops;

public sealed class SqliteShop(DbContextOptions<SqliteShop> options) : Shop(options);
