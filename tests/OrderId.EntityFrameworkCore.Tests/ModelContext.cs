using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Logging;
using OrderIds.Tests.Shops;

namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>Builds a model anew, for a database that need not be there.</summary>
internal sealed class ModelContext(
    DatabaseKind database, OrderIdMapping mapping, Action<ModelBuilder> build, ILoggerFactory? logs = null) : DbContext
{
    public Action<ModelConfigurationBuilder>? Configure { get; init; }

    /// <summary>Returns the column of a property as the provider would create it, such as <c>bytea</c>, with its collation.</summary>
    public string Column<TEntity>(string property)
    {
        IProperty found = this.GetService<IDesignTimeModel>().Model.FindEntityType(typeof(TEntity))!.FindProperty(property)!;
        return Column(found);
    }

    public static string Column(IProperty property)
    {
        string type = property.GetColumnType();
        return property.GetCollation() is { } collation ? $"{type} {collation}" : type;
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        TestOptions.Start(optionsBuilder);
        switch (database)
        {
            case DatabaseKind.Sqlite:
                optionsBuilder.UseSqlite("Data Source=:memory:");
                break;
            case DatabaseKind.Postgres:
                optionsBuilder.UseNpgsql("Host=nowhere");
                break;
            default:
                optionsBuilder.UseSqlServer("Server=nowhere");
                break;
        }

        optionsBuilder.UseOrderIds(mapping);
        optionsBuilder.ReplaceService<IModelCacheKeyFactory, NoCache>();
        if (logs is not null)
        {
            optionsBuilder.UseLoggerFactory(logs);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.UseOrderIds(mapping);
        Configure?.Invoke(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => build(modelBuilder);

    private sealed class NoCache : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context.ContextId, designTime);
    }
}
