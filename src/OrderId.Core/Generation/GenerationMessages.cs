using System.Globalization;
using OrderIds.Format;

namespace OrderIds.Generation;

/// <summary>Contains the error messages about generators, leases and lease stores.</summary>
internal static class GenerationMessages
{
    public const string NodeOutOfRange = "Expected a node from 0 to 8191.";
    public const string FromOutOfRange = "Expected a time from 2025-01-01T00:00:00.000Z to 2094-09-07T15:47:35.551Z.";
    public const string UntilOutOfRange = "Expected a time after the window's start, at most 2094-09-07T15:47:35.552Z.";
    public const string DurationOutOfRange = "Expected a duration of at least 1 millisecond.";
    public const string WindowOutOfRange = "Expected a window from 2 seconds to 30 days.";
    public const string RefillPointOutOfRange = "Expected a fraction greater than 0 and less than 1.";
    public const string MaximumLeadOutOfRange = "Expected a lead from zero to 3650 days.";
    public const string StoreTimeoutOutOfRange = "Expected a time-out from 10 milliseconds to one hour.";

    public const string LockTimeoutOutOfRange = "Expected a time-out from zero to one hour.";

    public const string NoAnswer =
        "The lease store did not answer in time. If it has granted a window, the window is never used. "
        + "Check that the store is available; trying again is safe.";

    public const string StoreFailed =
        "The lease store failed. If it has granted a window, the window is never used. See the inner exception; trying again is safe.";

    public const string StoreStuck =
        "The lease store was not called, because 8 earlier calls have not returned and block their threads. "
        + "It is called again when one of them returns. Check that the store is available.";

    public const string UsedUp =
        "No order ID can be issued: the lease is used up, and the store has not granted another one yet. "
        + "The generator repeats the request in the background and issues IDs again when the store grants a lease. "
        + "The inner exception is the last failure of the store.";

    public const string EndOfEpoch =
        "No window is left: the time in an order ID ends at 2094-09-07T15:47:35.552Z, "
        + "and the clock or the windows of all nodes have reached it. Generators that have a lease can use it to its end. Check the clock.";

    public const string BadHostIdentity =
        "Expected a text of letters, digits, hyphens, underscores and full stops, but found an empty text or other characters.";

    private const string WayOut =
        "Set Floor to a time after the latest time in any issued ID; then restore the file from a backup, "
        + "or delete the file and its .lock file.";

    public static string FolderNotSynced(string folder, int error) =>
        string.Format(
            CultureInfo.InvariantCulture, "The folder {0} could not be flushed to the disk: the system reported error {1}.", folder,
            error);

    public const string BadTableName =
        "Expected a table name of letters, digits and underscores, with or without a schema and a full stop before it, "
        + "but found an empty text or other characters.";

    public const string BadLeaseName =
        "Expected a name of at most 64 letters, digits, hyphens, underscores and full stops, but found an empty text, "
        + "a longer one or other characters.";

    public static string TableDamaged(string table, string name) => string.Format(
        CultureInfo.InvariantCulture,
        "The table {0} contains rows with the name {1} that this library does not write: a node is not from 0 to 8191, "
        + "or a time is not valid. No lease is granted. Restore the table, or use another name.",
        table, name);

    public static string RowsNotCounted(string table, int rows) => string.Format(
        CultureInfo.InvariantCulture,
        "Expected an UPDATE of table {0} to report 0 or 1 rows, but the provider reported {1}. If a window was granted, "
        + "it is never used. Enable row counts (SET NOCOUNT OFF) and check the primary key.",
        table, rows);

    public static string GrantNotKept(string table) => string.Format(
        CultureInfo.InvariantCulture,
        "The database did not keep a grant that was committed to table {0}. The window is never used. "
        + "Check that nothing prevents commits: autocommit that is off, implicit transactions, or a transaction around the connection.",
        table);

    public static string DatabaseFailed(string table) => string.Format(
        CultureInfo.InvariantCulture,
        "The database failed to read or write table {0}. If a window was granted, it is never used. See the inner exception. "
        + "If the table is missing, create it: with a migration if you use Entity Framework Core (AddOrderIdLeases), "
        + "otherwise with CreateTableAsync. Trying again is safe.",
        table);

    public static string FileDamaged(string path) => string.Format(
        CultureInfo.InvariantCulture,
        "The lease file is truncated or was altered: {0}. It was not changed, and no lease is granted from it. {1}", path, WayOut);

    public static string FileDeleted(string path) => string.Format(
        CultureInfo.InvariantCulture,
        "The lease file is missing, although it was in use before: {0}. No lease is granted. {1}", path, WayOut);

    public static string FileNewer(string path, string version) => string.Format(
        CultureInfo.InvariantCulture,
        "Expected a lease file of version 1, but found version {1}: {0}. It was not changed. "
        + "Use the version of OrderId.Core that wrote it, or a newer one.",
        path, version);

    public static string FileForeign(string path) => string.Format(
        CultureInfo.InvariantCulture,
        "The lease file belongs to another host: {0}. No lease is granted, because the other host may still use a copy of it. "
        + "If the file was copied to this host, delete this copy and its .lock file. "
        + "If this is the same host with another machine ID or name, set HostIdentity to the value after 'host' in the file.",
        path);

    public static string FileTooLarge(string path, long length) => string.Format(
        CultureInfo.InvariantCulture,
        "The lease file has {0} bytes, more than any lease file can have: {1}. It was not read, and no lease is granted from it. {2}",
        length, path, WayOut);

    public static string LinkLeadsNowhere(string path) => string.Format(
        CultureInfo.InvariantCulture,
        "The lease file is a symbolic link whose target does not exist: {0}. No lease is granted, "
        + "because windows that were granted from the target could be granted again. Make the target available, for example a volume "
        + "that is not mounted; or, for a new lease file, specify the path of the target.",
        path);

    public static string IsLink(string path) => string.Format(
        CultureInfo.InvariantCulture,
        "A file beside the lease file must not be a symbolic link: {0}. No lease is granted. Delete the link.", path);

    public static string IsNoRegularFile(string path) => string.Format(
        CultureInfo.InvariantCulture,
        "The path is that of a folder, a pipe or a device, not of a regular file: {0}. No lease is granted. "
        + "Specify another lease file, or remove the present one.",
        path);

    public static string HasOtherNames(string path, long names) => string.Format(
        CultureInfo.InvariantCulture,
        "The file has {0} names (hard links): {1}. A grant replaces the file under one name only, "
        + "so the same windows could be granted again from the other names. No lease is granted. "
        + "Stop the processes that use it, delete the other names, and let all processes use the one that remains.",
        names, path);

    public static string LockReplaced(string path) => string.Format(
        CultureInfo.InvariantCulture,
        "The .lock file was deleted or replaced while this process had locked it: {0}. No lease was granted; trying again is safe. "
        + "Do not delete the .lock file: it prevents two processes from granting the same window.",
        path);

    public static string FileReplaced(string path) => string.Format(
        CultureInfo.InvariantCulture,
        "The lease file was replaced while this process had locked it: {0}. No lease was granted; trying again is safe. "
        + "Do not replace a lease file or delete its .lock file while processes use it.",
        path);

    public static string UnsafeFileSystem(string path, string name) => string.Format(
        CultureInfo.InvariantCulture,
        "The lease file is on a file system that can lose granted leases ({0}: memory or a network share): {1}. No lease is granted. "
        + "Move the file to a local disk; or, only for tests, set AllowUnsafeFileSystem.",
        name, path);

    public static string NotRenamed(string source, string destination, int error) =>
        string.Format(
            CultureInfo.InvariantCulture,
            "The file {0} could not be renamed to {1}: the system reported error {2}.", source, destination, error);

    public static string NoFolder(string path) => string.Format(
        CultureInfo.InvariantCulture,
        "The folder of the lease file does not exist: {0}. Create the folder, or name another file. The library "
        + "does not create folders: with a mistyped name, a second lease file would begin, and IDs would repeat.",
        path);

    public static string NoPermission(string path) => string.Format(
        CultureInfo.InvariantCulture,
        "The user of this process is not allowed to read and write the lease file and its folder: {0}. Give the "
        + "user these permissions, or name a file elsewhere.",
        path);

    public static string DiskFailed(string path) => string.Format(
        CultureInfo.InvariantCulture,
        "The lease file could not be read or written: {0}. If a window was granted, it is never used. Check the free space, "
        + "the permissions and the disk; trying again is safe.",
        path);

    public static string LockHeld(string path, TimeSpan waited) => string.Format(
        CultureInfo.InvariantCulture,
        "The lease file stayed locked by another process for {1} s: {0}. A grant takes milliseconds: "
        + "look for a process that was suspended during a grant, or a program that "
        + "has the .lock file open. No lease was granted; trying again is safe.",
        path, waited.TotalSeconds);

    public static string NoLocks(string path) => string.Format(
        CultureInfo.InvariantCulture,
        "File locks do not exclude other processes, because the file could be locked twice: {0}. Use a local disk, "
        + "and do not disable file locking.",
        path);

    public static string BadGrant(OrderIdLease? lease, OrderIdLeaseRequest request) =>
        lease is null
            ? "The lease store returned null instead of a lease."
            : string.Format(
                CultureInfo.InvariantCulture,
                "Expected a window that starts from {0} to {1}, but the store granted one that starts at {2}. No ID was issued from it.",
                Time(request.NotBeforeMilliseconds), Time(request.NotAfterMilliseconds), Time(lease.FromMilliseconds));

    public static string NotWholeMilliseconds(DateTimeOffset time) =>
        string.Format(
            CultureInfo.InvariantCulture, "Expected a time in whole milliseconds, but found {0:yyyy-MM-dd'T'HH:mm:ss.fffffffzzz}.", time);

    public static string TooFarAhead(long start, long latest) => string.Format(
        CultureInfo.InvariantCulture,
        "Expected a window that starts at {0} or earlier, but the first free one starts at {1}: "
        + "the windows of all nodes are granted that far ahead, the clock was set back, or Floor is far ahead of the clock. "
        + "Generators that have a lease can use it to its end. Check the clock and Floor, wait, or increase MaximumLead.",
        Time(latest), Time(start));

    /// <summary>Formats milliseconds since the epoch as a time in UTC.</summary>
    public static string Time(long milliseconds) =>
        milliseconds > LeasePlan.EndOfTime
            ? "the end of time"
            : WireFormat.Epoch.AddMilliseconds(milliseconds).UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
