using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using OrderIds.Generation;

namespace OrderIds;

/// <summary>Grants leases from a file on a local disk, to any number of processes on one host.</summary>
/// <remarks>
/// <para>
/// File and folder are flushed to the disk before a grant is returned. The file is replaced in one step, so a crash at any point leaves the
/// state before the grant or the state after it. A file that is damaged, deleted, of a newer version or of another host is refused and left
/// as it is; it is never started anew.
/// </para>
/// <para>
/// Two other files lie beside the lease file. Processes lock the one whose name ends with <c>.lock</c> for the time of a grant; the one
/// whose name ends with <c>.new</c> exists while the lease file is replaced. Delete neither the lease file nor its lock file. If the path
/// is a symbolic link, all three lie beside its target. Locks and flushes of network shares are not reliable, so a share is refused
/// (<see cref="AllowUnsafeFileSystem"/>). All members may be called from any thread.
/// </para>
/// </remarks>
public sealed class FileLeaseStore : IOrderIdLeaseStore
{
    private const int LongestPause = 50;

    private static readonly string ThisHost = FindHost();

    private readonly string _path;
    private readonly LeaseDisk _disk;

    /// <summary>
    /// Initializes a new instance of the <see cref="FileLeaseStore"/> class. The file is made when the first lease is granted.
    /// </summary>
    /// <param name="path">The path of the file; its folder must exist.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null, empty or no path.</exception>
    public FileLeaseStore(string path)
        : this(path, new LeaseDisk())
    {
    }

    internal FileLeaseStore(string path, LeaseDisk disk)
    {
        _path = Path.GetFullPath(path);
        _disk = disk;
    }

    /// <summary>Gets the earliest time a window may start at. The default is <see langword="null"/>: there is no such limit.</summary>
    /// <remarks>
    /// Set it after restoring the file from a back-up, to a time later than that of every ID issued so far. Windows granted since the
    /// back-up are then not granted again.
    /// </remarks>
    public DateTimeOffset? Floor { get; init; }

    /// <summary>
    /// Gets the identity of this host: letters, digits and <c>-_.</c>. The default is derived from the machine's own ID, or its
    /// name.
    /// </summary>
    /// <remarks>
    /// Set it where the name of the machine changes but the disk stays, as with containers: to the name of the volume, for one.
    /// </remarks>
    /// <exception cref="ArgumentException">The value is empty or holds other characters.</exception>
    public string HostIdentity
    {
        get;
        init => field = IsToken(value) ? value : throw new ArgumentException(GenerationMessages.BadHostIdentity, nameof(value));
    } = ThisHost;

    /// <summary>
    /// Gets how long to wait for a turn at the file while other processes have theirs, from zero to one hour. The default is 5 seconds.
    /// </summary>
    /// <remarks>
    /// A turn takes milliseconds; waiting longer means that a process was stopped in the middle of one, or that another program has the
    /// <c>.lock</c> file open. With a value below <see cref="OrderIdGeneratorOptions.StoreTimeout"/>, the exception says so.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside its range.</exception>
    public TimeSpan LockTimeout
    {
        get;
        init => field = value >= TimeSpan.Zero && value <= TimeSpan.FromHours(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, GenerationMessages.LockTimeoutOutOfRange);
    } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Gets a value indicating whether the file may lie on a file system that can forget what was granted: in memory, or on a network
    /// share. The default is <see langword="false"/>.
    /// </summary>
    /// <remarks>
    /// By default, a file system that the operating system reports as one of these is refused. If it is allowed, IDs can repeat after a
    /// restart or a lost write: set it for tests only.
    /// </remarks>
    public bool AllowUnsafeFileSystem { get; init; }

    /// <inheritdoc/>
    /// <exception cref="OrderIdLeaseException">
    /// The file lies on a file system that can forget what was granted, or locks do not exclude others.
    /// </exception>
    /// <exception cref="OrderIdLeaseDamagedException">
    /// The file is damaged, was deleted, is of a newer version, is no regular file, has other names (hard links), or is a symbolic link
    /// that leads nowhere.
    /// </exception>
    /// <exception cref="OrderIdLeaseForeignException">The file belongs to another host.</exception>
    /// <exception cref="OrderIdLeaseUnavailableException">
    /// The disk failed, or others held the file for longer than <see cref="LockTimeout"/>.
    /// </exception>
    /// <exception cref="OrderIdLeaseExhaustedException">No window may be granted.</exception>
    public async ValueTask<OrderIdLease> AcquireAsync(OrderIdLeaseRequest request, CancellationToken cancellationToken = default)
    {
        _ = request ?? throw new ArgumentNullException(nameof(request));
        using LeaseFileTurn turn = await TakeTurnAsync(cancellationToken).ConfigureAwait(false);
        return OnDisk(() =>
        {
            Dictionary<int, NodeRecord> records = Load(turn);
            (_, OrderIdLease lease) = LeasePlan.Choose(request, records.Values, request.NowMilliseconds, LeasePlan.FloorOf(Floor));
            records[lease.Node] = new NodeRecord(lease.Node, lease.UntilMilliseconds, lease.Version);
            Save(records, turn);
            return lease;
        });
    }

    /// <inheritdoc/>
    public async ValueTask ReleaseAsync(OrderIdLease unused, CancellationToken cancellationToken = default)
    {
        _ = unused ?? throw new ArgumentNullException(nameof(unused));
        using LeaseFileTurn turn = await TakeTurnAsync(cancellationToken).ConfigureAwait(false);
        OnDisk(() =>
        {
            Dictionary<int, NodeRecord> records = Load(turn);
            if (records.TryGetValue(unused.Node, out NodeRecord record) && LeasePlan.TakeBack(record, unused) is { } after)
            {
                records[unused.Node] = after;
                Save(records, turn);
            }

            return true;
        });
    }

    private static string FindHost()
    {
        string name = Environment.MachineName;
        try
        {
            string id = File.ReadAllText("/etc/machine-id").Trim();
            name = id.Length > 0 ? id : name;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Not every system has a machine ID; otherwise the machine's name is used.
        }

#pragma warning disable CA1850, CA1872 // netstandard2.0 has neither a one-shot hash nor ToHexStringLower.
        using var sha = SHA256.Create();
        return BitConverter.ToString(sha.ComputeHash(Encoding.UTF8.GetBytes(name)), 0, 16).Replace("-", string.Empty).ToLowerInvariant();
#pragma warning restore CA1850, CA1872
    }

    private static bool IsToken(string? value) =>
        !string.IsNullOrEmpty(value)
            && value!.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.');

    private T OnDisk<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whether the grant is on the disk is unknown; it is not returned, so it is never used.
            throw new OrderIdLeaseUnavailableException(GenerationMessages.DiskFailed(_path), exception);
        }
    }

    private async ValueTask<LeaseFileTurn> TakeTurnAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // First of all: lock, temporary file and mark have to lie beside the file, not beside a link to it.
        string path = OnDisk(() => _disk.Resolve(_path))
            ?? throw new OrderIdLeaseDamagedException(GenerationMessages.LinkLeadsNowhere(_path));
        if (!AllowUnsafeFileSystem && OnDisk(() => _disk.FindUnsafeFileSystem(Path.GetDirectoryName(path)!)) is { } fileSystem)
        {
            throw new OrderIdLeaseException(GenerationMessages.UnsafeFileSystem(path, fileSystem));
        }

        var waited = Stopwatch.StartNew();
        for (int pause = 1; ; pause = Math.Min(2 * pause, LongestPause))
        {
            if (OnDisk(() => LeaseFileTurn.TryTake(_disk, path)) is { } turn)
            {
                return turn;
            }

            if (waited.Elapsed >= LockTimeout)
            {
                throw new OrderIdLeaseUnavailableException(GenerationMessages.LockHeld(_path, LockTimeout));
            }

            await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
        }
    }

    private Dictionary<int, NodeRecord> Load(LeaseFileTurn turn) =>
        turn.Read() is { } bytes ? LeaseFile.Parse(bytes, HostIdentity, _path).ToDictionary(record => record.Node)
        : !turn.IsMarked ? []
        : throw new OrderIdLeaseDamagedException(GenerationMessages.FileDeleted(_path));

    private void Save(Dictionary<int, NodeRecord> records, LeaseFileTurn turn) =>
        turn.Replace(LeaseFile.Format(HostIdentity, records.Values.OrderBy(record => record.Node)));
}
