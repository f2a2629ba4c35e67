using Microsoft.EntityFrameworkCore.Storage;
using OrderIds.EntityFrameworkCore;

namespace OrderIds.SampleShop;

/// <summary>
/// Writes the mails to customers about milestones, such as deliveries. The milestones are in an outbox, the table of those that must be
/// sent, and many are handled in one transaction. Each mail is written exactly once, even if the shop has several instances or one of them
/// is killed.
/// </summary>
public sealed partial class Mailer(IDbContextFactory<ShopContext> contexts, MailWriter writer, TimeProvider time, ILogger<Mailer> log)
    : BackgroundService
{
    private const int AtOnce = 200;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1), Reservation = TimeSpan.FromSeconds(10);

    /// <summary>Writes the mails for all milestones that no other instance has reserved.</summary>
    public async Task SendAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            await using ShopContext context = await contexts.CreateDbContextAsync(cancellationToken);
            IReadOnlyList<TrackedMilestone> milestones = await context.TakeMilestonesAsync(AtOnce, Reservation, cancellationToken);
            if (milestones.Count == 0)
            {
                return;
            }

            await SendAsync(context, milestones, cancellationToken);
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
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }
        }
    }

    /// <summary>
    /// Writes the mails and marks their milestones in one transaction. A process that is killed leaves all of them or none.
    /// </summary>
    private async Task SendAsync(ShopContext context, IReadOnlyList<TrackedMilestone> milestones, CancellationToken cancellationToken)
    {
        Dictionary<string, PlacedOrder> orders = await FindOrdersAsync(context, milestones, cancellationToken);
        var written = new List<TrackedMilestone>();
        foreach (TrackedMilestone milestone in milestones)
        {
            try
            {
                if (orders.TryGetValue(milestone.OwnerKey, out PlacedOrder? order) && MailTexts.Of(milestone) is { } words)
                {
                    context.Mails.Add(await WriteAsync(milestone, order, words.For(order)));
                }

                written.Add(milestone);
            }
            catch (Exception exception) when (exception is not OperationCanceledException && !DatabaseOutage.Is(exception))
            {
                // It is tried again later. Meanwhile only the later mails about the same order or parcel wait.
                LogFailed(exception);
                await context.MarkFailedAsync(milestone, cancellationToken: cancellationToken);
            }
        }

        await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await context.MarkSentAsync(written, cancellationToken) == written.Count)
        {
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    private async Task<Mail> WriteAsync(TrackedMilestone milestone, PlacedOrder order, MailTexts words)
    {
        (string subject, string html) = await writer.WriteAsync(order, words);
        return new Mail
        {
            Id = milestone.Id,
            OrderId = order.Id,
            To = order.Address.Email,
            Subject = subject,
            Html = html,
            CreatedAt = time.GetUtcNow(),
        };
    }

    /// <summary>
    /// Returns the orders that milestones belong to, by the key of the stored entity: the ID of an order, or the tracking number of a
    /// return.
    /// </summary>
    private static async Task<Dictionary<string, PlacedOrder>> FindOrdersAsync(
        ShopContext context, IReadOnlyList<TrackedMilestone> milestones, CancellationToken cancellationToken)
    {
        string[] keys =
            [.. milestones.Where(milestone => MailTexts.Of(milestone) is not null).Select(milestone => milestone.OwnerKey).Distinct()];
        Dictionary<string, OrderId> ids = await context.Returns.AsNoTracking().Where(row => keys.Contains(row.TrackingNumber))
            .ToDictionaryAsync(row => row.TrackingNumber, row => row.OrderId, cancellationToken);
        foreach (string key in keys)
        {
            if (OrderId.TryParse(key, out OrderId id))
            {
                ids.TryAdd(key, id);
            }
        }

        OrderId[] wanted = [.. ids.Values.Distinct()];
        Dictionary<OrderId, PlacedOrder> orders = await context.Orders.AsNoTracking().Where(order => wanted.Contains(order.Id))
            .ToDictionaryAsync(order => order.Id, cancellationToken);
        return ids.Where(pair => orders.ContainsKey(pair.Value)).ToDictionary(pair => pair.Key, pair => orders[pair.Value]);
    }

    [LoggerMessage(LogLevel.Warning, "The database is not available. Mails are written when it is available again.")]
    private partial void LogAway();

    [LoggerMessage(LogLevel.Error, "A mail could not be written. It is tried again later.")]
    private partial void LogFailed(Exception exception);
}
