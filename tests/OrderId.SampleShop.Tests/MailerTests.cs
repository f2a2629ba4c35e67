using Microsoft.EntityFrameworkCore;
using OrderIds.EntityFrameworkCore;
using OrderIds.Tracking;

namespace OrderIds.SampleShop.Tests;

/// <summary>The mails that the outbox causes.</summary>
public sealed class MailerTests(ShopHost shop) : IClassFixture<ShopHost>
{
    [Fact]
    public async Task SendAsync_OneMailCannotBeWritten_WritesTheOthersAndTriesAgainLater()
    {
        ShopVisitor visitor = shop.CreateVisitor();
        await visitor.OrderAsync();
        await using (ShopContext context = shop.Context())
        {
            // Only sortable IDs can be sealed for a mail.
            PlacedOrder good = await context.Orders.AsNoTracking().SingleAsync();
            OrderId id = OrderId.Parse("114-3941689-8772232");
            context.Orders.Add(
                new PlacedOrder
                {
                    Id = id,
                    Attempt = Guid.NewGuid(),
                    CustomerId = good.CustomerId,
                    Address = good.Address,
                    Language = "en",
                    Items = [],
                    Order = TrackedOrder.Create(id, good.Order.Total, good.Order.Lines, good.Order.Activities, []),
                });
            await context.SaveChangesAsync();
        }

        await shop.Get<Mailer>().SendAsync();

        await using ShopContext after = shop.Context();
        OrderId failed = OrderId.Parse("114-3941689-8772232");
        OrderId written = Assert.Single(await after.Mails.Select(mail => mail.OrderId).Distinct().ToListAsync());
        Assert.NotEqual(failed, written);
        List<TrackedMilestone> waiting = await after.Milestones.Where(milestone => milestone.SentAt == null).ToListAsync();
        Assert.NotEmpty(waiting);
        Assert.All(waiting, milestone => Assert.Equal(failed, OrderId.Parse(milestone.OwnerKey)));
        Assert.Equal(1, waiting.Max(milestone => milestone.Attempts));
    }
}
