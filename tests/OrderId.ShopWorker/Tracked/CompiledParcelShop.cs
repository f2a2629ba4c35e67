using Microsoft.EntityFrameworkCore;

namespace OrderIds.Tests.Shops;

/// <summary>The shop of parcels and orders on SQLite, with a compiled model.</summary>
public sealed class CompiledParcelShop(DbContextOptions<CompiledParcelShop> options) : ParcelShop(options);
