using System.Globalization;
using OrderIds.Format;

namespace OrderIds.Generation;

/// <summary>Holds the messages about generators, leases and their stores: what happened, what still works, what to do.</summary>
internal static class GenerationMessages
{
    public const string NodeOutOfRange = "Expected a node from 0 to 8191.";
    public const string FromOutOfRange = "Expected a time from 2025-01-01T00:00:00.000Z to 2094-09-07T15:47:35.551Z.";
    public const string UntilOutOfRange = "Expected a time after the window's start, at most 2094-09-07T15:47:35.552Z.";
    public const string DurationOutOfRange = "Expected a duration of at least 1 millisecond.";
    public const string WindowOutOfRange = "Expected a window from 2 seconds to 30 days.";
    public const string RefillPointOutOfRange = "Expected a share above 0 and below 1.";
    public const string MaximumLeadOutOfRange = "Expected a lead from zero to 3650 days.";
    public const string StoreTimeoutOutOfRange = "Expected a time-out from 10 milliseconds to one hour.";

    public const string LockTimeoutOutOfRange = "Expected a time-out from zero to one hour.";

    public const string NoAnswer =
        "Expected a lease, but the store did not answer in time. If a window was granted it is never used. Check that the store is up; asking again is safe.";

    public const string StoreFailed =
        "Expected a lease, but the store failed. If a window was granted it is never used. See the inner exception; asking again is safe.";

    public const string StoreStuck =
        "The store was not asked for a lease, since 8 earlier calls have not come back from it: it blocks their threads. It is asked again when one of them has come back. Check that the store is up.";

    public const string UsedUp =
        "Expected a lease to issue from, but it is used up and the store has not granted another yet. No ID is made up. "
        + "The generator keeps asking in the background and goes on by itself once the store answers; see the inner exception for its last answer.";

    public const string EndOfEpoch =
        "Expected a window before 2094-09-07T15:47:35.552Z, where the time in an order ID ends, but the clock or every node is past it. "
        + "Generators that hold a lease go on to its end. Check the clock.";

    public const string BadHostIdentity = "Expected letters, digits, hyphens, underscores and full stops, but found nothing or something else.";

    private const string WayOut =
        "Restore the file from a back-up with Floor set to a time no ID issued so far carries; or delete it with its .lock file and set Floor likewise.";

    public static string FolderNotSynced(string folder, int error) =>
        string.Format(
            CultureInfo.InvariantCulture, "Expected the folder {0} to be written to the disk, but the system reported error {1}.", folder,
            error);

    public const string BadTableName = "Expected a table's name of letters, digits and underscores, with or without a schema before a full stop, but found nothing or something else.";

    public const string BadLeaseName = "Expected at most 64 letters, digits, hyphens, underscores and full stops, but found nothing or something else.";

    public static string TableDamaged(string table, string name) => string.Format(
        CultureInfo.InvariantCulture,
        "Expected rows of nodes from 0 to 8191 with windows inside the epoch, but found others in table {0} under the name {1}. No lease is granted. Restore the table, or use another name.", table, name);

    public static string RowsNotCounted(string table, int rows) => string.Format(
        CultureInfo.InvariantCulture,
        "Expected an UPDATE of table {0} to report 0 or 1 rows, but the provider reported {1}. If a window was granted it is never used. Switch row counts on (SET NOCOUNT OFF) and check the primary key.", table, rows);

    public static string GrantNotKept(string table) => string.Format(
        CultureInfo.InvariantCulture,
        "The database did not keep a grant that was committed to table {0}. The window is never used. Check that connections commit: autocommit, implicit transactions, and a transaction around the connection.", table);

    public static string DatabaseFailed(string table) => string.Format(
        CultureInfo.InvariantCulture,
        "Expected to read and write table {0}, but the database failed. If a window was granted it is never used. See the inner exception. If the table is missing, "
        + "create it: with a migration under Entity Framework Core (AddOrderIdLeases), else with CreateTableAsync. Asking again is safe.",
        table);

    public static string FileDamaged(string path) => string.Format(
        CultureInfo.InvariantCulture,
        "Expected an intact lease file, but found a truncated or altered one: {0}. It is left as it is, and no lease is granted from it. {1}", path, WayOut);

    public static string FileDeleted(string path) => string.Format(
        CultureInfo.InvariantCulture,
        "Expected the lease file that was in use, but found none: {0}. No lease is granted. {1}", path, WayOut);

    public static string FileNewer(string path, string version) => string.Format(
        CultureInfo.InvariantCulture,
        "Expected a lease file of version 1, but found version {1}: {0}. It is left as it is. Use the version of OrderId.Core that wrote it, or a newer one.", path, version);

    public static string FileForeign(string path) => string.Format(
        CultureInfo.InvariantCulture,
        "Expected a lease file of this host, but found one of another: {0}. No lease is granted, since the other host may use its copy. "
        + "If the file was copied, delete this copy and its .lock file on the host that never used them; if the host was renamed, set HostIdentity.",
        path);

    public static string FileTooLarge(string path, long length) => string.Format(
        CultureInfo.InvariantCulture,
        "The lease file has {0} bytes, more than any lease file can have: {1}. It was not read, and no lease is granted from it. {2}",
        length, path, WayOut);

    public static string LinkLeadsNowhere(string path) => string.Format(
        CultureInfo.InvariantCulture,
        "The lease file is a symbolic link that leads to no file: {0}. No lease is granted, since the windows granted from its target could be granted again. Make its target available, such as a volume "
        + "that is not mounted; or, for a new lease file, name the target itself.",
        path);

    public static string IsLink(string path) => string.Format(
        CultureInfo.InvariantCulture, "A file that belongs to the lease file is a symbolic link, which is not followed: {0}. No lease is granted. Delete the link.", path);

    public static string IsNoRegularFile(string path) => string.Format(
        CultureInfo.InvariantCulture, "This is a folder, a pipe or a device, not a regular file: {0}. No lease is granted. Name another lease file, or remove what is there.", path);

    public static string HasOtherNames(string path, long names) => string.Format(
        CultureInfo.InvariantCulture,
        "The file has {0} names (hard links): {1}. A grant replaces the file under one name only, so the other names would grant the same windows again. No lease is granted. "
        + "Stop the processes that use it, delete the other names, and let all processes use the one that remains.",
        names, path);

    public static string LockReplaced(string path) => string.Format(
        CultureInfo.InvariantCulture,
        "The .lock file was deleted or replaced while this process had its turn at the lease file: {0}. Nothing was granted; asking again is safe. Do not delete the .lock file: "
        + "it keeps two processes from granting the same window.",
        path);

    public static string FileReplaced(string path) => string.Format(
        CultureInfo.InvariantCulture,
        "The lease file was replaced while this process had its turn: {0}. Nothing was granted; asking again is safe. Do not replace a lease file, and do not delete its .lock file, while processes use it.",
        path);

    public static string UnsafeFileSystem(string path, string name) => string.Format(
        CultureInfo.InvariantCulture,
        "The lease file lies on a file system that may forget what was granted ({0}: memory or a network share): {1}. No lease is granted. Move it to a local disk; "
        + "or set AllowUnsafeFileSystem where that is meant, for tests.",
        name, path);

    public static string NotRenamed(string source, string destination, int error) =>
        string.Format(
            CultureInfo.InvariantCulture, "Expected to rename {0} to {1}, but the system reported error {2}.", source, destination, error);

    public static string DiskFailed(string path) => string.Format(
        CultureInfo.InvariantCulture,
        "Expected to read and write the lease file, but the disk failed: {0}. If a window was granted it is never used. Check space, permissions and the disk; asking again is safe.",
        path);

    public static string LockHeld(string path, TimeSpan waited) => string.Format(
        CultureInfo.InvariantCulture,
        "Expected a turn at the lease file within {1} s, but others held it all that time: {0}. A turn takes milliseconds: look for a process that was stopped in the middle of one, or a program that "
        + "has the .lock file open. Nothing was granted; asking again is safe.",
        path, waited.TotalSeconds);

    public static string NoLocks(string path) => string.Format(
        CultureInfo.InvariantCulture,
        "Expected file locks that keep others out, but a second lock was granted: {0}. Use a local disk, and do not switch file locking off.", path);

    public static string BadGrant(OrderIdLease? lease, OrderIdLeaseRequest request) =>
        lease is null
            ? "Expected a lease from the store, but found null. Nothing was issued from it."
            : string.Format(
                CultureInfo.InvariantCulture,
                "Expected a window that starts from {0} to {1}, but the store granted one from {2}. Nothing was issued from it.",
                Time(request.NotBeforeMilliseconds), Time(request.NotAfterMilliseconds), Time(lease.FromMilliseconds));

    public static string NotWholeMilliseconds(DateTimeOffset time) =>
        string.Format(
            CultureInfo.InvariantCulture, "Expected a time in whole milliseconds, but found {0:yyyy-MM-dd'T'HH:mm:ss.fffffffzzz}.", time);

    public static string TooFarAhead(long start, long latest) => string.Format(
        CultureInfo.InvariantCulture,
        "Expected a node with a window that starts by {0}, but the nearest starts at {1}: every node is granted that far ahead, the clock was set back, or Floor is far ahead of it. "
        + "Generators that hold a lease go on to its end. Check the clock and Floor, wait, or raise MaximumLead.",
        Time(latest), Time(start));

    /// <summary>Writes milliseconds since the epoch as a time.</summary>
    public static string Time(long milliseconds) =>
        milliseconds > LeasePlan.EndOfTime
            ? "the end of time"
            : WireFormat.Epoch.AddMilliseconds(milliseconds).UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
