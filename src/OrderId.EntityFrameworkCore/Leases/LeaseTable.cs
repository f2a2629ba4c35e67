using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using OrderIds.EntityFrameworkCore.Mapping;

namespace OrderIds.EntityFrameworkCore.Leases;

/// <summary>
/// Adds the table in which <see cref="DbLeaseStore"/> records leases (rights to issue order IDs) to a model, and finds the name of the
/// table in the model.
/// </summary>
internal static class LeaseTable
{
    public const string DefaultName = "order_id_leases";

    private const string EntityName = "OrderIdLease";
    private const int LongestName = 64;

    public static bool IsName(string? name) =>
        !string.IsNullOrEmpty(name) && name.Length <= LongestName && !char.IsAsciiDigit(name[0])
            && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    public static void Add(ModelBuilder modelBuilder, string tableName, string? schema) =>
        modelBuilder.SharedTypeEntity<Dictionary<string, object>>(EntityName, lease =>
    {
        lease.ToTable(tableName, schema);
        lease.IndexerProperty<string>("Name").HasColumnName("name").HasMaxLength(LongestName).IsUnicode(false);
        lease.IndexerProperty<int>("Node").HasColumnName("node").ValueGeneratedNever();
        lease.IndexerProperty<long>("UntilMilliseconds").HasColumnName("until_ms");
        lease.IndexerProperty<long>("Version").HasColumnName("version");
        lease.HasKey("Name", "Node");
    });

    /// <summary>Returns the table's name in the form of <see cref="DbLeaseStore.TableName"/>.</summary>
    public static string NameIn(DbContext context)
    {
        IEntityType entity = context.Model.FindEntityType(EntityName)
            ?? throw new InvalidOperationException(EntityFrameworkMessages.NoLeaseTable(context.GetType().Name));

        // SQLite has no schemas, and its provider ignores the schema of the model.
        string? schema = context.Database.ProviderName == DatabaseOrder.Sqlite ? null : entity.GetSchema();
        return schema is null ? entity.GetTableName()! : schema + "." + entity.GetTableName();
    }
}
