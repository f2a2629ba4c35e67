using System.Text;

namespace OrderIds.Tool.Tests;

/// <summary>More IDs than fit into memory.</summary>
public sealed partial class AuditCommandTests
{
    // One MiB of memory takes 65,536 IDs.
    private const int Ids = 200_000;

    [Fact]
    public async Task Audit_MoreIdsThanMemory_SpillsAndFindsWhatRepeats()
    {
        string temporary = _folder.CreateSubdirectory("temporary").FullName;
        using var input = Shuffled();
        string again = Write("again.txt", $"{IdOf(7)}\n{IdOf(Ids)}\n{IdOf(Ids - 1):d}\n");

        TestRun run = await new TestConsole { Input = input }.RunAsync(
            ["audit", "--json", "--memory", "1", "--temp", temporary, "-", again]);

        Assert.Equal((3, ""), (run.Lines.Length, run.Error));
        Assert.EndsWith(
            $$""","otherFile":"{{again}}","otherLine":1,"id":"{{IdOf(7)}}","kind":"sortable"}""", run.Lines[0], StringComparison.Ordinal);
        Assert.EndsWith(
            $$""","otherFile":"{{again}}","otherLine":3,"id":"{{IdOf(Ids - 1)}}","kind":"sortable"}""", run.Lines[1],
            StringComparison.Ordinal);
        Assert.Contains($"\"ids\":{Ids + 3},", run.Lines[2], StringComparison.Ordinal);
        Assert.Contains($"\"spilledBytes\":{(Ids + 3) * 16}}}", run.Lines[2], StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(temporary));
    }

    [Fact]
    public async Task Audit_Interrupted_EndsQuietlyWith130AndLeavesNoTemporaryFile()
    {
        string temporary = _folder.CreateSubdirectory("temporary").FullName;
        using var interrupt = new CancellationTokenSource();
        using var input = Shuffled(given =>
        {
            if (given > Ids * 18 / 2)
            {
                interrupt.Cancel();
            }
        });

        TestRun run = await new TestConsole { Input = input }.RunAsync(["audit", "--memory", "1", "--temp", temporary], interrupt.Token);

        Assert.Equal((130, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Empty(Directory.GetFileSystemEntries(temporary));
    }

    [Fact]
    public async Task Audit_FolderThatTakesNoFiles_SaysWhatToDo()
    {
        string missing = Path.Combine(_folder.FullName, "missing");
        using var input = Shuffled();

        TestRun run = await new TestConsole { Input = input }.RunAsync(["audit", "--memory", "1", "--temp", missing]);

        Assert.StartsWith(
            $"orderid: The temporary file could not be written: {missing}: ", run.Error,
            StringComparison.Ordinal);
        Assert.EndsWith(" Name another folder with --temp, or allow more memory with --memory.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    private static OrderId IdOf(int number) => OrderId.Create(Start.AddMilliseconds(number / 10), 3, number % 10);

    private static PieceStream Shuffled(Action<int>? reading = null)
    {
        int[] numbers = [.. Enumerable.Range(0, Ids)];
        new Random(17).Shuffle(numbers);
        byte[] text = Encoding.ASCII.GetBytes(string.Concat(numbers.Select(number => IdOf(number) + "\n")));
        return new PieceStream(text, 1 << 16) { Reading = reading ?? (_ => { }) };
    }
}
