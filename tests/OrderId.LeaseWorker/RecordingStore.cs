using System.Diagnostics;
using System.Globalization;
using System.Text;
using OrderIds;

namespace OrderIds.Tests;

/// <summary>
/// Writes each grant and each release of a store to a file, with the time on the machine's monotonic clock, before anything is done with
/// it. Some answers it withholds, as a network does: the store has granted or taken back, and the generator is told that the store is
/// unavailable.
/// </summary>
/// <remarks>
/// One line each: <c>grant|lost|release NODE FROM UNTIL VERSION TIME</c>. A release is written before the store is asked, a grant after it
/// has answered.
/// </remarks>
internal sealed class RecordingStore(IOrderIdLeaseStore inner, string path, int seed) : IOrderIdLeaseStore, IDisposable
{
    // One of so many answers is withheld.
    private const int LostShare = 8;

    private readonly FileStream _file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
    private readonly Random _random = new(seed);
    private readonly Lock _lock = new();

    public async ValueTask<OrderIdLease> AcquireAsync(OrderIdLeaseRequest request, CancellationToken cancellationToken = default)
    {
        OrderIdLease lease = await inner.AcquireAsync(request, cancellationToken);
        bool isLost = Write(lease, "grant", "lost");
        return isLost ? throw new OrderIdLeaseUnavailableException("The answer was withheld on purpose.") : lease;
    }

    public async ValueTask ReleaseAsync(OrderIdLease unused, CancellationToken cancellationToken = default)
    {
        bool isLost = Write(unused, "release", "release");
        await inner.ReleaseAsync(unused, cancellationToken);
        if (isLost)
        {
            throw new OrderIdLeaseUnavailableException("The answer was withheld on purpose.");
        }
    }

    public void Dispose() => _file.Dispose();

    private bool Write(OrderIdLease lease, string name, string nameIfLost)
    {
        lock (_lock)
        {
            bool isLost = _random.Next(LostShare) == 0;
            string line = string.Create(
                CultureInfo.InvariantCulture,
                $"{(isLost ? nameIfLost : name)} {LeaseText.Of(lease)} {lease.Version} {Stopwatch.GetTimestamp()}\n");
            _file.Write(Encoding.ASCII.GetBytes(line));
            return isLost;
        }
    }
}
