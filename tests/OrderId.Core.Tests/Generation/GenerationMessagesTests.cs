using OrderIds.Generation;

namespace OrderIds.Tests.Generation;

/// <summary>Messages of faults that no test brings about, or that others pin in part.</summary>
public class GenerationMessagesTests
{
    [Fact]
    public void Messages_OfTheDisk_SayWhatToDo()
    {
        Assert.Equal(
            "Expected the folder /data to be written to the disk, but the system reported error 5.",
            GenerationMessages.FolderNotSynced("/data", 5));
        Assert.Equal(
            "Expected an intact lease file, but found a truncated or altered one: /data/ids. It is left as it is, and no lease is granted from it. "
            + "Restore the file from a back-up with Floor set to a time no ID issued so far carries; or delete it with its .lock file and set Floor likewise.",
            GenerationMessages.FileDamaged("/data/ids"));
        Assert.Equal(
            "Expected a lease file of this host, but found one of another: /data/ids. No lease is granted, since the other host may use its copy. "
            + "If the file was copied, delete this copy and its .lock file on the host that never used them; if the host was renamed, set HostIdentity.",
            GenerationMessages.FileForeign("/data/ids"));
        Assert.Equal(
            "Expected to read and write the lease file, but the disk failed: /data/ids. If a window was granted it is never used. Check space, permissions and the disk; asking again is safe.",
            GenerationMessages.DiskFailed("/data/ids"));
        Assert.Equal(
            "Expected file locks that keep others out, but a second lock was granted: /data/ids. Use a local disk, and do not switch file locking off.",
            GenerationMessages.NoLocks("/data/ids"));
    }

    [Fact]
    public void Messages_OfTheDatabase_SayWhatToDo()
    {
        Assert.Equal(
            "Expected rows of nodes from 0 to 8191 with windows inside the epoch, but found others in table leases under the name eu. No lease is granted. Restore the table, or use another name.",
            GenerationMessages.TableDamaged("leases", "eu"));
        Assert.Equal(
            "Expected an UPDATE of table leases to report 0 or 1 rows, but the provider reported -1. If a window was granted it is never used. Switch row counts on (SET NOCOUNT OFF) and check the primary key.",
            GenerationMessages.RowsNotCounted("leases", -1));
        Assert.Equal(
            "Expected to read and write table leases, but the database failed. If a window was granted it is never used. See the inner exception. If the table is missing, create it: with a migration under Entity Framework Core (AddOrderIdLeases), else with CreateTableAsync. Asking again is safe.",
            GenerationMessages.DatabaseFailed("leases"));
    }

    [Fact]
    public void Messages_OfALeaseTooFarAhead_SayWhatToDo() => Assert.Equal(
        "Expected a node with a window that starts by 2025-01-01T00:00:01.000Z, but the nearest starts at 2025-01-01T00:00:02.000Z: every node is granted that far ahead, the clock was set back, "
        + "or Floor is far ahead of it. Generators that hold a lease go on to its end. Check the clock and Floor, wait, or raise MaximumLead.",
        GenerationMessages.TooFarAhead(2000, 1000));

    [Fact]
    public void Time_BeyondTheEpoch_IsTheEndOfTime()
    {
        Assert.Equal("2025-01-01T00:00:01.234Z", GenerationMessages.Time(1234));
        Assert.Equal("2094-09-07T15:47:35.552Z", GenerationMessages.Time(LeasePlan.EndOfTime));
        Assert.Equal("the end of time", GenerationMessages.Time(LeasePlan.EndOfTime + 1));
    }
}
