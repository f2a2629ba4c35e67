using Microsoft.EntityFrameworkCore;

namespace OrderIds.Tests.Shops;

public sealed class PostgresShop(DbContextOptions<PostgresShop> options) : Shop(options);
