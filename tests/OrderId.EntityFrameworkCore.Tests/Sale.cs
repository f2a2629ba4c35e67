using Microsoft.EntityFrameworkCore;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>An entity with an ID in every place where a model may have one.</summary>
internal sealed class Sale
{
    public OrderId Id { get; set; }

    public OrderId? ReplacesId { get; set; }

    public OrderId ShownId { get; set; }

    public OrderStatus Status { get; set; }

    public PaymentStatus? Payment { get; set; }

    public Handover Handover { get; set; } = new();

    public Address Address { get; set; } = new();

    public Remark Remark { get; set; } = new();

    public Handover Document { get; set; } = new();

    public List<OrderId> Merged { get; set; } = [];

    public static void Configure(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Sale>(sale =>
        {
            sale.HasAlternateKey(s => s.ShownId);
            sale.HasOne<Sale>().WithMany().HasForeignKey(s => s.ReplacesId);
            sale.ComplexProperty(s => s.Handover, handover => handover.Ignore(h => h.Instead));
            sale.ComplexProperty(s => s.Document, document => document.ToJson());
            sale.OwnsOne(s => s.Address);
            sale.OwnsOne(s => s.Remark, remark => remark.ToJson());
            sale.PrimitiveCollection(s => s.Merged);
        });
        modelBuilder.Entity<Gift>().HasOne<Sale>().WithMany().HasForeignKey(gift => gift.SaleId);
        modelBuilder.Entity<Gift>().HasOne<Sale>().WithMany().HasForeignKey(gift => gift.ShownSaleId).HasPrincipalKey(sale => sale.ShownId);
    }
}
