using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderIds.EntityFrameworkCore.Conversion;

namespace OrderIds.EntityFrameworkCore.Tracked;

/// <summary>Describes the table of milestones in a model.</summary>
internal static class MilestoneTable
{
    public const string DefaultName = "tracked_milestones";

    private const int OwnerLength = 128, OwnerKeyLength = 256;

    public static void Add(ModelBuilder modelBuilder, string tableName, string? schema) =>
        modelBuilder.Entity<TrackedMilestone>(milestone => Describe(milestone.ToTable(tableName, schema)));

    private static void Describe(EntityTypeBuilder<TrackedMilestone> milestone)
    {
        // If version and position were the key, concurrent saves would fail as duplicates before the changed version of the value is
        // detected.
        milestone.HasKey(row => row.Id);
        milestone.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        milestone.Property(row => row.Owner).HasColumnName("owner").HasMaxLength(OwnerLength);
        milestone.Property(row => row.OwnerKey).HasColumnName("owner_key").HasMaxLength(OwnerKeyLength);
        milestone.Property(row => row.Version).HasColumnName("version");
        milestone.Property(row => row.Position).HasColumnName("position");
        milestone.Property(row => row.Key).HasColumnName("key");
        milestone.Property(row => row.IsRetraction).HasColumnName("is_retraction");
        Word(milestone.Property(row => row.OrderKind).HasConversion<OrderMilestoneKindToStringConverter>(), "order_kind");
        Word(milestone.Property(row => row.ShipmentKind).HasConversion<ShipmentMilestoneKindToStringConverter>(), "shipment_kind");
        milestone.Property(row => row.ShipmentId).HasColumnName("shipment_id");
        Instant(milestone.Property(row => row.OccurredAt), "occurred_at");
        Instant(milestone.Property(row => row.CreatedAt), "created_at");
        Instant(milestone.Property(row => row.ReservedUntil), "reserved_until");
        milestone.Property(row => row.Reservation).HasColumnName("reservation");
        milestone.Property(row => row.Attempts).HasColumnName("attempts");
        Instant(milestone.Property(row => row.AbandonedAt), "abandoned_at");
        Instant(milestone.Property(row => row.SentAt), "sent_at");
        milestone.HasIndex(row => new { row.Owner, row.OwnerKey, row.Version, row.Position });
        milestone.HasIndex(row => new { row.SentAt, row.CreatedAt });
    }

    private static void Word<T>(PropertyBuilder<T> property, string column) =>
        property.HasColumnName(column).HasMaxLength(StatusWords.MaxLength).IsUnicode(false);

    private static void Instant<T>(PropertyBuilder<T> property, string column) =>
        property.HasColumnName(column).HasConversion<DateTimeOffsetToUtcConverter>();
}
