using System.Threading.Channels;
using OrderIds.Tracking;

namespace OrderIds.SampleShop;

/// <summary>Collects carriers' reports and saves them in batches.</summary>
/// <remarks>
/// Reports that arrive during a transaction are saved together by the next one, so that under load one transaction serves many webhooks. A
/// webhook gets its response only after its report was saved.
/// </remarks>
public sealed class ParcelUpdates(IDbContextFactory<ShopContext> contexts, ParcelUpdate update) : BackgroundService
{
    private const int MostAtOnce = 100, Waiting = 10_000;

    private readonly Channel<Report> _reports = Channel.CreateBounded<Report>(Waiting);

    /// <summary>Applies a carrier's report, and waits until it is saved.</summary>
    /// <returns>Whether the shop knows the parcel.</returns>
    public async Task<bool> ApplyAsync(TrackedShipment reported, CancellationToken cancellationToken = default)
    {
        var report = new Report(reported);
        await _reports.Writer.WriteAsync(report, cancellationToken);
        return await report.Saved.Task.WaitAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var reports = new List<Report>();
        while (await _reports.Reader.WaitToReadAsync(stoppingToken))
        {
            reports.Clear();
            while (reports.Count < MostAtOnce && _reports.Reader.TryRead(out Report? report))
            {
                reports.Add(report);
            }

            if (reports.Count == 1 || !await TrySaveAsync(reports, stoppingToken))
            {
                await Task.WhenAll(reports.Select(report => SaveAsync(report, stoppingToken)));
            }
        }
    }

    /// <summary>Tries to save reports in one transaction. Returns false if that fails, and then nothing is saved.</summary>
    private async Task<bool> TrySaveAsync(List<Report> reports, CancellationToken cancellationToken)
    {
        bool[] known;
        try
        {
            await using ShopContext context = await contexts.CreateDbContextAsync(cancellationToken);
            known = await ParcelUpdate.ApplyAsync(context, [.. reports.Select(report => report.Shipment)], cancellationToken);
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return false;
        }

        for (int i = 0; i < known.Length; i++)
        {
            reports[i].Saved.TrySetResult(known[i]);
        }

        return true;
    }

    /// <summary>Saves one report, and repeats this if the order was changed at the same time.</summary>
    private async Task SaveAsync(Report report, CancellationToken cancellationToken)
    {
        try
        {
            report.Saved.TrySetResult(await update.ApplyAsync(report.Shipment, cancellationToken));
        }
        catch (Exception exception)
        {
            report.Saved.TrySetException(exception);
        }
    }

    private sealed record Report(TrackedShipment Shipment)
    {
        public TaskCompletionSource<bool> Saved { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
