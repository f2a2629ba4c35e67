namespace OrderIds.SampleShop;

/// <summary>Stores the orders that wait in files when the database is available again.</summary>
public sealed partial class WaitingOrdersService(
    WaitingOrders waiting, OrderDesk desk, ILogger<WaitingOrdersService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (waiting.Count == 0)
            {
                continue;
            }

            try
            {
                LogStored(await waiting.EmptyAsync(order => desk.StoreAsync(order, stoppingToken)));
            }
            catch (Exception exception) when (DatabaseOutage.Is(exception))
            {
                LogStillAway(waiting.Count);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Stored {Count} orders that were placed while the database was not available.")]
    private partial void LogStored(int count);

    [LoggerMessage(LogLevel.Warning, "The database is not available. {Count} orders are waiting in files.")]
    private partial void LogStillAway(int count);
}
