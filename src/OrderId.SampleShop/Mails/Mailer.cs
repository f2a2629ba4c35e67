using Microsoft.EntityFrameworkCore.Storage;
using OrderIds.EntityFrameworkCore;

namespace OrderIds.SampleShop;

/// <summary>
/// Writes a mail for each milestone in the outbox. Each mail is written exactly once, even with several instances of the shop, and if one
/// is killed.
/// </summary>
public sealed partial class Mailer(IDbContextFactory<ShopContext> contexts, MailWriter writer, TimeProvider time, ILogger<Mailer> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1), Reservation = TimeSpan.FromSeconds(10);

    /// <summary>Writes the mails for all milestones that no other instance has reserved.</summary>
    public async Task SendAsync(CancellationToken cancellationToken = default)
    {
        await using ShopContext context = await contexts.CreateDbContextAsync(cancellationToken);
        while (await context.TakeMilestonesAsync(reservation: Reservation, cancellationToken: cancellationToken)
            is { Count: > 0 } milestones)
        {
            foreach (TrackedMilestone milestone in milestones)
            {
                await SendAsync(context, milestone, cancellationToken);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SendAsync(stoppingToken);
            }
            catch (Exception exception) when (DatabaseOutage.Is(exception))
            {
                LogAway();      // the milestones stay in the outbox
            }
        }
    }

    private async Task SendAsync(ShopContext context, TrackedMilestone milestone, CancellationToken cancellationToken)
    {
        if (MailTexts.Of(milestone) is not { } words)
        {
            await context.MarkSentAsync(milestone, cancellationToken);      // customers get no mail about this milestone
            return;
        }

        PlacedOrder? order = await FindOrderAsync(context, milestone, cancellationToken);
        (string Subject, string Html)? text = order is null ? null : await writer.WriteAsync(order, words);

        // The mail and the mark are saved in one transaction, so a process that is killed leaves both or neither.
        await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (!await context.MarkSentAsync(milestone, cancellationToken))
        {
            return;
        }

        if (text is { } mail)
        {
            context.Mails.Add(new Mail
            {
                Id = milestone.Id,
                OrderId = order!.Id,
                To = order.Address.Email,
                Subject = mail.Subject,
                Html = mail.Html,
                CreatedAt = time.GetUtcNow(),
            });
            await context.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    private static async Task<PlacedOrder?> FindOrderAsync(
        ShopContext context, TrackedMilestone milestone, CancellationToken cancellationToken)
    {
        if (!OrderId.TryParse(milestone.OwnerKey, out OrderId id))
        {
            ReturnParcel? parcel = await context.Returns.AsNoTracking()
                .SingleOrDefaultAsync(row => row.TrackingNumber == milestone.OwnerKey, cancellationToken);
            id = parcel?.OrderId ?? OrderId.None;
        }

        return await context.Orders.AsNoTracking().SingleOrDefaultAsync(order => order.Id == id, cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "The database is not available. Mails are written when it is available again.")]
    private partial void LogAway();
}
