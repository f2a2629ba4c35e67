using System.Globalization;
using Xunit.Abstractions;
using static OrderIds.Tests.Crashes.DiskOperation;

namespace OrderIds.Tests.Crashes;

/// <summary>
/// Power cuts below the library: the system calls of real grants are recorded, and each state that a disk may be in after any of them is
/// recovered from.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output) : IDisposable
{
    private const string MemoryFolder = "/dev/shm";
    private static readonly KeyValuePair<string, byte[]>[] Leftover = [new("leases.new", "half a fi"u8.ToArray())];

    // What is recovered from is written thousands of times, and no power is cut then.
    private readonly string _folder = Directory.CreateDirectory(Path.Combine(
        Directory.Exists(MemoryFolder) ? MemoryFolder : Path.GetTempPath(), "order-id-crashes-" + Path.GetRandomFileName())).FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [StraceFact]
    public async Task FileStore_PowerCutAfterAnySystemCall_NeverGrantsAWindowTwiceAndGoesOn()
    {
        IReadOnlyList<DiskOperation> operations = await RecordAsync();
        Assert.Equal(5, operations.OfType<SyncFolder>().Count());
        Assert.Equal(6, operations.OfType<SyncFile>().Count());

        (int states, int distinct, string? fault) = await CheckAsync(operations);

        output.WriteLine($"{operations.Count} system calls, {states:N0} states of the disk, {distinct:N0} of them different.");
        Assert.Null(fault);
    }

    [StraceFact]
    public async Task Defects_AreCaught()
    {
        IReadOnlyList<DiskOperation> operations = await RecordAsync();
        int lockFile = operations.OfType<Create>().Single(create => create.Name == "leases.lock").File;
        bool IsSyncOfGrant(DiskOperation operation) => operation is SyncFile sync && sync.File != lockFile;

        await RequireCaught("The file is not synced.", operations.Where(operation => !IsSyncOfGrant(operation)));
        await RequireCaught("The folder is not synced.", operations.Where(operation => operation is not SyncFolder));
        await RequireCaught(
            "The folder is synced for the first lease only.",
            operations.Where((operation, i) => operation is not SyncFolder || !operations.Take(i).OfType<SyncFolder>().Any()));
        await RequireCaught("The file is synced after the rename.", Swapped(operations, IsSyncOfGrant, operation => operation is Rename));
        await RequireCaught(
            "The lease is returned before the folder is synced.",
            Swapped(operations, operation => operation is SyncFolder, operation => operation is Report { Line: ['l', ..] }));
        await RequireCaught(
            "The mark is made before the folder is synced.",
            Swapped(operations, operation => operation is SyncFolder, operation => operation is Write write && write.File == lockFile));
        await RequireCaught("The file is written in place.", InPlace(operations));

        async Task RequireCaught(string defect, IEnumerable<DiskOperation> broken)
        {
            (_, _, string? fault) = await CheckAsync([.. broken]);
            output.WriteLine($"{defect} {fault}");
            Assert.True(fault is not null, $"Not caught: {defect}");
        }
    }

    /// <summary>Moves each operation of one kind to after the next one of another kind.</summary>
    private static IEnumerable<DiskOperation> Swapped(
        IReadOnlyList<DiskOperation> operations, Predicate<DiskOperation> isEarly, Predicate<DiskOperation> isLate)
    {
        var held = new List<DiskOperation>();
        foreach (DiskOperation operation in operations)
        {
            if (isEarly(operation))
            {
                held.Add(operation);
                continue;
            }

            yield return operation;
            if (isLate(operation))
            {
                foreach (DiskOperation late in held)
                {
                    yield return late;
                }

                held.Clear();
            }
        }
    }

    /// <summary>Writes into the first lease file again and again, synced, instead of renaming a new one over it.</summary>
    private static IEnumerable<DiskOperation> InPlace(IReadOnlyList<DiskOperation> operations)
    {
        int first = operations.OfType<Rename>().First().File;
        bool isNew = true;
        foreach (DiskOperation operation in operations)
        {
            if (isNew || operation is Report or SyncFolder)
            {
                yield return operation;
            }
            else if (operation is Write write)
            {
                yield return write with { File = first };
            }
            else if (operation is SyncFile)
            {
                yield return new SyncFile(first);
            }

            isNew &= operation is not Report;
        }
    }

    private async Task<IReadOnlyList<DiskOperation>> RecordAsync()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "recorded")).FullName;
        Leftover.ToList().ForEach(file => File.WriteAllBytes(Path.Combine(folder, file.Key), file.Value));
        string worker = Path.Combine(AppContext.BaseDirectory, "OrderId.LeaseWorker.dll");
        return await SystemCalls.RecordAsync(
            folder, Path.Combine(_folder, "trace"), "dotnet", worker, "leases", Path.Combine(folder, "leases"));
    }

    /// <summary>Recovers from every state after every prefix of the operations.</summary>
    /// <returns>How many states there were, how many of them differed, and what went wrong, or null.</returns>
    private async Task<(int States, int Distinct, string? Fault)> CheckAsync(IReadOnlyList<DiskOperation> operations)
    {
        int states = 0;
        var seen = new HashSet<string>();
        var owned = new List<OrderIdLease>();
        for (int count = 0; count <= operations.Count; count++)
        {
            if (count > 0 && operations[count - 1] is Report report)
            {
                Note(report.Line, owned);
            }

            foreach (DiskState state in DiskState.After([.. operations.Take(count)], Leftover))
            {
                states++;
                if (seen.Add($"{owned.Count} {state}") && await RecoverAsync(state, owned) is { } fault)
                {
                    string last = count > 0 ? $"{operations[count - 1]}" : "none";
                    return (states, seen.Count, $"Power cut after {count} system calls, the last being {last}: {fault}");
                }
            }
        }

        return (states, seen.Count, null);
    }

    private static void Note(string line, List<OrderIdLease> owned)
    {
        string[] fields = line.Split(' ');
        long[] numbers = [.. fields.Skip(1).Select(field => long.Parse(field, CultureInfo.InvariantCulture))];
        var lease = OrderIdLease.OfMilliseconds((int)numbers[0], numbers[1], numbers[2]);
        if (fields[0] == "release")
        {
            owned.RemoveAll(other => Overlap(other, lease));
        }
        else
        {
            owned.Add(lease);
        }
    }

    private static bool Overlap(OrderIdLease left, OrderIdLease right) =>
        left.Node == right.Node && left.From < right.Until && right.From < left.Until;

    private async Task<string?> RecoverAsync(DiskState state, IEnumerable<OrderIdLease> owned)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, Path.GetRandomFileName())).FullName;
        try
        {
            state.WriteTo(folder);
            List<OrderIdLease> granted = [.. owned];
            for (int grant = 0; grant < 2; grant++)
            {
                var store = new FileLeaseStore(Path.Combine(folder, "leases")) { AllowUnsafeFileSystem = true };
                OrderIdLease lease = await store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(1000, 600));
                if (granted.Exists(other => Overlap(other, lease)))
                {
                    return $"the window of {lease} is granted a second time.";
                }

                granted.Add(lease);
            }

            return null;
        }
        catch (OrderIdLeaseException exception)
        {
            return exception.Message;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
