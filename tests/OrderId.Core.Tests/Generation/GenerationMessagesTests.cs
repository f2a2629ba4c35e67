using OrderIds.Generation;

namespace OrderIds.Tests.Generation;

/// <summary>Messages of faults that no test brings about, or that others pin in part.</summary>
public class GenerationMessagesTests
{
    [Fact]
    public void Messages_OfTheDisk_SayWhatToDo()
    {
        Assert.Equal(
            "The folder /data could not be flushed to the disk: the system reported error 5.",
            GenerationMessages.FolderNotSynced("/data", 5));
        Assert.Equal(
            "The lease file is truncated or was altered: /data/ids. It was not changed, and no lease is granted from it. "
            + "Set Floor to a time after the latest time in any issued ID; "
            + "then restore the file from a backup, or delete the file and its .lock file.",
            GenerationMessages.FileDamaged("/data/ids"));
        Assert.Equal(
            "The lease file belongs to another host: /data/ids. No lease is granted, because the other host may still use a copy of it. "
            + "If the file was copied to this host, delete this copy and its .lock file. "
            + "If this is the same host with another machine ID or name, set HostIdentity to the value after 'host' in the file.",
            GenerationMessages.FileForeign("/data/ids"));
        Assert.Equal(
            "The lease file could not be read or written: /data/ids. If a window was granted, it is never used. "
            + "Check the free space, the permissions and the disk; trying again is safe.",
            GenerationMessages.DiskFailed("/data/ids"));
        Assert.Equal(
            "The folder of the lease file does not exist: /data/ids. Create the folder, or name another file. "
            + "The library does not create folders: with a mistyped name, a second lease file would begin, and IDs would repeat.",
            GenerationMessages.NoFolder("/data/ids"));
        Assert.Equal(
            "The user of this process is not allowed to read and write the lease file and its folder: /data/ids. "
            + "Give the user these permissions, or name a file elsewhere.",
            GenerationMessages.NoPermission("/data/ids"));
        Assert.Equal(
            "File locks do not exclude other processes, because the file could be locked twice: /data/ids. "
            + "Use a local disk, and do not disable file locking.",
            GenerationMessages.NoLocks("/data/ids"));
    }

    [Fact]
    public void Messages_OfTheDatabase_SayWhatToDo()
    {
        Assert.Equal(
            "The table leases contains rows with the name eu that this library does not write: "
            + "a node is not from 0 to 8191, or a time is not valid. No lease is granted. Restore the table, or use another name.",
            GenerationMessages.TableDamaged("leases", "eu"));
        Assert.Equal(
            "Expected an UPDATE of table leases to report 0 or 1 rows, but the provider reported -1. "
            + "If a window was granted, it is never used. Enable row counts (SET NOCOUNT OFF) and check the primary key.",
            GenerationMessages.RowsNotCounted("leases", -1));
        Assert.Equal(
            "The database failed to read or write table leases. If a window was granted, it is never used. See the inner exception. "
            + "If the table is missing, create it: with a migration if you use Entity Framework Core (AddOrderIdLeases), "
            + "otherwise with CreateTableAsync. Trying again is safe.",
            GenerationMessages.DatabaseFailed("leases"));
    }

    [Fact]
    public void Messages_OfALeaseTooFarAhead_SayWhatToDo() => Assert.Equal(
        "Expected a window that starts at 2025-01-01T00:00:01.000Z or earlier, "
        + "but the first free one starts at 2025-01-01T00:00:02.000Z: the windows of all nodes are granted that far ahead, "
        + "the clock was set back, or Floor is far ahead of the clock. Generators that have a lease can use it to its end. "
        + "Check the clock and Floor, wait, or increase MaximumLead.",
        GenerationMessages.TooFarAhead(2000, 1000));

    [Fact]
    public void Time_BeyondTheEpoch_IsTheEndOfTime()
    {
        Assert.Equal("2025-01-01T00:00:01.234Z", GenerationMessages.Time(1234));
        Assert.Equal("2094-09-07T15:47:35.552Z", GenerationMessages.Time(LeasePlan.EndOfTime));
        Assert.Equal("the end of time", GenerationMessages.Time(LeasePlan.EndOfTime + 1));
    }
}
