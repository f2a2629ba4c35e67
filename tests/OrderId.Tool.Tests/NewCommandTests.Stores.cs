using OrderIds.Tests;

namespace OrderIds.Tool.Tests;

/// <summary>Stores that are damaged, gone, foreign or mute, and the floor of a new one.</summary>
public sealed partial class NewCommandTests
{
    [Fact]
    public async Task New_DamagedStore_SaysSoInALineAndLeavesIt()
    {
        await RunAsync();
        byte[] bytes = await File.ReadAllBytesAsync(_store);
        bytes[^10] ^= 1;
        await File.WriteAllBytesAsync(_store, bytes);

        TestRun run = await RunAsync();

        AssertError(run, $"orderid: The lease file is truncated or was altered: {_store}. ");
        Assert.EndsWith(" Floor is the option --floor TIME.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(_store));
    }

    [Fact]
    public async Task New_Floor_LetsADeletedStoreBeginAnewBehindWhatWasMade()
    {
        TestRun before = await RunAsync("--count", "3");
        File.Delete(_store);
        Assert.EndsWith(" Floor is the option --floor TIME.\n", (await RunAsync()).Error, StringComparison.Ordinal);
        File.Delete(_store + ".lock");

        TestRun after = await RunAsync("--floor", "2026-11-22T00:15Z");

        OrderId id = OrderId.Parse(Assert.Single(after.Lines));
        Assert.Equal((0, ""), (after.ExitCode, after.Error));
        Assert.Equal(Clock.GetUtcNow().AddMinutes(15), id.Timestamp);
        Assert.True(id > OrderId.Parse(before.Lines[^1]));
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("22.11.2026")]
    [InlineData("")]
    public async Task New_FloorThatIsNoTime_SaysWhatIs(string floor)
    {
        TestRun run = await RunAsync("--floor", floor);

        string found = floor.Length == 0 ? "nothing" : $"'{floor}'";
        Assert.Equal(
            (2, "", $"orderid: Expected a date as in 2026-11-22 or 2026-11-22T08:30Z, but found {found}.\nTry 'orderid new --help'.\n"),
            (run.ExitCode, run.Output, run.Error));
        Assert.False(File.Exists(_store));
    }

    [Fact]
    public async Task New_FloorFarAhead_IsRefused()
    {
        AssertError(
            await RunAsync("--floor", "2026-11-24"),
            $"orderid: {_store}: Expected a window that starts at 2026-11-23T00:00:00.000Z or earlier, "
            + "but the first free one starts at 2026-11-24T00:00:00.000Z: ");
        Assert.False(File.Exists(_store));
    }

    [Fact]
    public async Task New_DeletedStore_SaysSoInALine()
    {
        await RunAsync();
        File.Delete(_store);

        AssertError(await RunAsync(), $"orderid: The lease file is missing, although it was in use before: {_store}. ");
    }

    [Fact]
    public async Task New_ForeignStore_SaysSoInALine()
    {
        var elsewhere = new FileLeaseStore(_store) { HostIdentity = "another-host" };
        using (OrderIdGenerator.Create(elsewhere))
        {
        }

        AssertError(await RunAsync(), $"orderid: The lease file belongs to another host: {_store}. ");
    }

    [MemoryFolderFact]
    public async Task New_StoreInMemory_SaysWhatToDoAndIsAcceptedIfAsked()
    {
        string folder = Path.Combine(MemoryFolderFactAttribute.Folder, Path.GetRandomFileName());
        Directory.CreateDirectory(folder);
        try
        {
            string[] args = ["new", "--store", Path.Combine(folder, "leases")];

            TestRun refused = await TestRun.Of(args);
            TestRun accepted = await TestRun.Of([.. args, "--allow-unsafe-file-system"]);

            AssertError(refused, "orderid: The lease file is on a file system that can lose granted leases (tmpfs: ");
            Assert.EndsWith(
                " Name a file on a local disk with --store. AllowUnsafeFileSystem is the option --allow-unsafe-file-system.\n",
                refused.Error, StringComparison.Ordinal);
            Assert.Equal((0, ""), (accepted.ExitCode, accepted.Error));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task New_StoreThatDoesNotAnswer_GivesUpAndNamesTheFile()
    {
        using var turn = new FileStream(_store + ".lock", FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);

        TestRun run = await new TestConsole { Time = new HastyTime() }.RunAsync(["new", "--store", _store]);

        AssertError(run, $"orderid: {_store}: The lease store did not answer in time. ");
    }

    [Fact]
    public async Task New_StoreThatIsNoFile_SaysSoInALine()
    {
        string missing = Path.Combine(_folder.FullName, "missing", "leases");

        AssertError(
            await TestRun.Of("new", "--store", missing), $"orderid: The folder of the lease file does not exist: {missing}. ");
        AssertError(
            await TestRun.Of("new", "--store", _folder.FullName),
            $"orderid: Expected a lease file, but found a folder: {_folder.FullName}. ");
        AssertError(await TestRun.Of("new", "--store", ""), "orderid: Expected the name of a lease file for --store, but found nothing.");
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [Fact]
    public async Task New_NoStore_KeepsLeasesInTheDataFolder()
    {
        string data = Path.Combine(_folder.FullName, "not", "yet");

        TestRun run = await new TestConsole { DataFolder = data }.RunAsync(["new"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.True(File.Exists(Path.Combine(data, "orderid", "leases")));
    }

    [Fact]
    public async Task New_NoStoreAndNoDataFolder_AsksForAStore()
    {
        string file = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(file, "");

        AssertError(
            await TestRun.Of("new"), "orderid: This user has no folder for application data. Name a lease file with --store.");
        AssertError(
            await new TestConsole { DataFolder = file }.RunAsync(["new"]),
            $"orderid: The folder could not be created: {Path.Combine(file, "orderid")}. "
            + "Check its permissions, or name a lease file with --store.");
    }
}
