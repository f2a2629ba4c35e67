namespace OrderIds.SampleShop;

/// <summary>Stores the orders that wait in files as soon as the database is back.</summary>
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

    [LoggerMessage(LogLevel.Information, "{Count} orders that were placed while the database was away are stored.")]
    private partial void LogStored(int count);

    [LoggerMessage(LogLevel.Warning, "The database is away. {Count} orders wait in files.")]
    private partial void LogStillAway(int count);
}
