using System.Diagnostics;

namespace OrderIds.Tool.Tests;

/// <summary>Runs the built tool as users do.</summary>
public class ToolProcessTests
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "OrderId.Tool.dll");
    private static readonly string Temporary = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private static readonly string Host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    [Theory]
    [InlineData("order 114-3941689-8772232\n", 0, "-:1:7: 114-3941689-8772232  amazon\n")]
    [InlineData("no order\n", 1, "")]
    public async Task Scan_StandardInput_WritesAndExitsLikeGrep(string input, int exitCode, string output)
    {
        TestRun run = await RunAsync(Host, [Tool, "scan", "-"], input);

        Assert.Equal((exitCode, output, ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Scan_MissingFile_ExitsWith2()
    {
        TestRun run = await RunAsync(Host, [Tool, "scan", "missing.txt"]);

        Assert.Equal((2, "", "orderid: missing.txt: The file does not exist.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Check_StandardInput_WritesPlainText()
    {
        TestRun run = await RunAsync(Host, [Tool, "check", "-"], "0VRKB3Z0004T0008P\n0VRKB3Z0004T0008Q\n");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("0VR-KB3Z000-4T0008P  valid\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Output);
    }

    [PseudoTerminalFact]
    public async Task Scan_ReaderGoesAway_EndsByItself()
    {
        // The input never ends: only the reader that has gone can end the scan.
        TestRun run = await RunAsync("/bin/sh", ["-c", $"yes 'order 114-3941689-8772232' 2>/dev/null | {Host} {Tool} scan - | head -n 1"]);

        Assert.Equal((0, "-:1:7: 114-3941689-8772232  amazon\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [PseudoTerminalFact]
    public async Task Scan_OutputAndErrorsOfNoUse_ExitsWith2()
    {
        TestRun run = await RunAsync("/bin/sh", ["-c", $"{Host} {Tool} scan - > /dev/full"], "114-3941689-8772232");
        TestRun silent = await RunAsync("/bin/sh", ["-c", $"{Host} {Tool} scan missing.txt 2> /dev/full"]);

        Assert.StartsWith(
            "orderid: The output could not be written: No space left", run.Error,
            StringComparison.Ordinal);
        Assert.Equal((2, 1), (run.ExitCode, run.Error.Count(character => character == '\n')));
        Assert.Equal((2, "", ""), (silent.ExitCode, silent.Output, silent.Error));
    }

    [PseudoTerminalFact]
    public async Task Audit_HistoryFromAPipe_IsReadOnce()
    {
        string command = $"echo 0VRKB3Z0004T0008P > {Temporary}.ids; "
            + $"{Host} {Tool} audit {Temporary}.ids --history /dev/stdin; rm {Temporary}.ids";

        TestRun run = await RunAsync("/bin/sh", ["-c", command], "grant 77 0 2199023255552 1 0\n");

        Assert.Contains("outside the leases  0\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [PseudoTerminalFact]
    public async Task Audit_LessMemoryThanItMayTake_SaysWhatToDo()
    {
        TestRun run = await RunAsync(
            "/bin/sh", ["-c", $"export DOTNET_GCHeapHardLimit=0x4000000; {Host} {Tool} audit"], "0VRKB3Z0004T0008P");

        Assert.Equal(
            (2, "", "orderid: Expected 256 MiB of memory, but the system has less. "
                + "Give a smaller number with --memory: the rest goes to a temporary file.\n"),
            (run.ExitCode, run.Output, run.Error));
    }

    [PseudoTerminalFact]
    public async Task KeyNew_FileThatCannotBeWritten_LeavesNone()
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        // Files may not have any length at all; the runtime would use one of its own to map code twice.
        TestRun run = await RunAsync(
            "/bin/sh", ["-c", $"trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 0; {Host} {Tool} key new {file}"]);

        Assert.Equal((2, "", $"orderid: {file}: The file would be longer than it may be.\n"), (run.ExitCode, run.Output, run.Error));
        Assert.False(File.Exists(file));
    }

    [PseudoTerminalFact]
    public async Task Check_OnATerminal_Colours()
    {
        TestRun run = await RunAsync("/usr/bin/script", ["-qec", $"{Host} {Tool} check 0VRKB3Z0004T0008P", "/dev/null"], noColor: null);

        Assert.Contains("\e[32mvalid\e[0m", run.Output, StringComparison.Ordinal);
    }

    [PseudoTerminalFact]
    public async Task Check_OnATerminalWithNoColor_DoesNotColour()
    {
        TestRun run = await RunAsync("/usr/bin/script", ["-qec", $"{Host} {Tool} check 0VRKB3Z0004T0008P", "/dev/null"], noColor: "1");

        Assert.Contains("0VR-KB3Z000-4T0008P  valid", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_ManyProcessesAtOnce_MakeDistinctIds()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("orderid-tests-");
        try
        {
            string[] args = [Tool, "new", "--count", "20000", "--store", Path.Combine(folder.FullName, "leases")];

            TestRun[] runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync(Host, args)));

            Assert.All(runs, run => Assert.Equal((0, "", 20_000), (run.ExitCode, run.Error, run.Lines.Length)));
            Assert.Equal(80_000, runs.SelectMany(run => run.Lines).Distinct().Count());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [PseudoTerminalFact]
    public async Task New_NoStore_KeepsLeasesInTheFolderForTheUsersData()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("orderid-tests-");
        try
        {
            TestRun run = await RunAsync(
                "/bin/sh", ["-c", $"HOME='{folder.FullName}' XDG_DATA_HOME='{folder.FullName}/data' {Host} {Tool} new"]);

            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.True(OrderId.TryParse(Assert.Single(run.Lines), out _));
            Assert.Equal("orderid", Assert.Single(folder.GetFiles("leases", SearchOption.AllDirectories)).Directory!.Name);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [PseudoTerminalFact]
    public async Task New_ReaderGoesAway_EndsByItself()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("orderid-tests-");
        try
        {
            // The shell has the last command's exit code, so the file tells that of the first.
            TestRun run = await RunAsync(
                "/bin/sh",
                ["-c", $"cd '{folder.FullName}' && ({Host} {Tool} new --count 1000000000 --store leases; echo $? >code) | head -n 1"]);

            Assert.True(OrderId.TryParse(Assert.Single(run.Lines), out _));
            Assert.Equal((0, "", "0\n"), (run.ExitCode, run.Error, await File.ReadAllTextAsync(Path.Combine(folder.FullName, "code"))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<TestRun> RunAsync(string command, string[] args, string input = "", string? noColor = null)
    {
        var start = new ProcessStartInfo(command, args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TERM"] = "xterm-256color";
        start.Environment.Remove("NO_COLOR");
        if (noColor is not null)
        {
            start.Environment["NO_COLOR"] = noColor;
        }

        using Process process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new TestRun(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }
}
