using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using OrderIds.Generation;

namespace OrderIds;

/// <summary>Grants leases to any number of processes on one host. The leases are stored in a file on a local disk.</summary>
/// <remarks>
/// <para>
/// A lease is the exclusive right to issue IDs with one node number (the number that tells generators apart) and the times of one window (a
/// span of milliseconds). The file and its folder are flushed to the disk before a lease is returned. The file is replaced atomically, so
/// after a crash it contains either the state before the grant or the state after it. If the file is damaged, was deleted, has a newer
/// version or belongs to another host, the store throws an exception and does not change or recreate the file.
/// </para>
/// <para>
/// There are two other files in the same folder. Processes lock the file with the suffix <c>.lock</c> during a grant. The file with the
/// suffix <c>.new</c> exists only while the lease file is being replaced. Do not delete the lease file or its lock file. If the path is a
/// symbolic link, the files are in the folder of its target. Network shares are rejected unless <see cref="AllowUnsafeFileSystem"/> is set,
/// because their locks and flushes are not reliable. All members may be called from any thread.
/// </para>
/// </remarks>
public sealed class FileLeaseStore : IOrderIdLeaseStore
{
    private const int LongestPause = 50;

    private static readonly string ThisHost = FindHost();

    private readonly string _path;
    private readonly LeaseDisk _disk;

    /// <summary>
    /// Initializes a new instance of the <see cref="FileLeaseStore"/> class. The file is created when the first lease is granted.
    /// </summary>
    /// <param name="path">The path of the file. Its folder must exist.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null, empty or not a valid path.</exception>
    public FileLeaseStore(string path)
        : this(path, new LeaseDisk())
    {
    }

    internal FileLeaseStore(string path, LeaseDisk disk)
    {
        _path = Path.GetFullPath(path);
        _disk = disk;
    }

    /// <summary>
    /// Gets the earliest start of the leases that the store grants, which is the earliest time in their IDs. The default is
    /// <see langword="null"/>, which means no limit.
    /// </summary>
    /// <remarks>
    /// Set it after the file was restored from a backup, to a time after the latest time in any issued ID. Otherwise, the store could grant
    /// again the times that it granted after the backup, and IDs would repeat.
    /// </remarks>
    public DateTimeOffset? Floor { get; init; }

    /// <summary>
    /// Gets the identity of this host, which is stored in the file: letters, digits, hyphens, underscores and full stops. The default is
    /// derived from the machine ID of the operating system or, if there is none, from the machine name.
    /// </summary>
    /// <remarks>
    /// The store rejects a file with another identity, because it may be a copy from another host, and both hosts would issue the same IDs.
    /// Set the identity if the machine changes while the disk stays the same, as with containers, for example to the name of the volume.
    /// </remarks>
    /// <exception cref="ArgumentException">The value is empty or contains other characters.</exception>
    public string HostIdentity
    {
        get;
        init => field = IsToken(value) ? value : throw new ArgumentException(GenerationMessages.BadHostIdentity, nameof(value));
    } = ThisHost;

    /// <summary>
    /// Gets how long to wait while other processes have locked the file, from zero to one hour. The default is 5 seconds.
    /// </summary>
    /// <remarks>
    /// A process locks the file for some milliseconds. If the file stays locked, a process was suspended while it held the lock, or another
    /// program has opened the <c>.lock</c> file. Use a value below <see cref="OrderIdGeneratorOptions.StoreTimeout"/>: the exception then
    /// describes this cause instead of a general time-out.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public TimeSpan LockTimeout
    {
        get;
        init => field = value >= TimeSpan.Zero && value <= TimeSpan.FromHours(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, GenerationMessages.LockTimeoutOutOfRange);
    } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Gets a value indicating whether the lease file may be on a file system that can lose granted leases: one in memory, or a network
    /// share. The default is <see langword="false"/>.
    /// </summary>
    /// <remarks>
    /// By default, the store rejects such file systems if the operating system identifies them. Set this property only in tests: IDs can
    /// repeat after a restart or a lost write.
    /// </remarks>
    public bool AllowUnsafeFileSystem { get; init; }

    /// <inheritdoc/>
    /// <exception cref="OrderIdLeaseException">
    /// The file is on a file system that can lose stored grants, or file locks do not exclude other processes.
    /// </exception>
    /// <exception cref="OrderIdLeaseDamagedException">
    /// The file is damaged, was deleted, has a newer version, is not a regular file, has other names (hard links), or is a symbolic link
    /// without a target.
    /// </exception>
    /// <exception cref="OrderIdLeaseForeignException">The file belongs to another host.</exception>
    /// <exception cref="OrderIdLeaseUnavailableException">
    /// The disk failed, or the file stayed locked for longer than <see cref="LockTimeout"/>.
    /// </exception>
    /// <exception cref="OrderIdLeaseExhaustedException">
    /// Every time window that is still free starts after <see cref="OrderIdLeaseRequest.NotAfter"/>, or after the last time that an ID can
    /// contain.
    /// </exception>
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
            // This system has no machine ID, so the machine name is used.
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
            // It is unknown whether the grant is on the disk. It is not returned, so its window is never used.
            throw new OrderIdLeaseUnavailableException(MessageFor(exception), exception);
        }
    }

    private string MessageFor(Exception exception) =>
        exception is UnauthorizedAccessException ? GenerationMessages.NoPermission(_path)
        : Directory.Exists(System.IO.Path.GetDirectoryName(_path)) ? GenerationMessages.DiskFailed(_path)
        : GenerationMessages.NoFolder(_path);

    private async ValueTask<LeaseFileTurn> TakeTurnAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Links are resolved first, because the lock file and the temporary file must be in the folder of the file, not in that of a link.
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
