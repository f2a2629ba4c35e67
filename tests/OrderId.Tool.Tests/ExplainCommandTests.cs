namespace OrderIds.Tool.Tests;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Explain_KnownWord_SaysWhatItMeansInEachVocabulary()
    {
        TestRun run = await TestRun.Of("explain", "OutForDelivery", "--vendor", "aftership");

        Assert.Equal((0, "OutForDelivery  AfterShip  Out for Delivery\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Explain_WordsOnStandardInput_AreExplainedLineByLine()
    {
        TestRun run = await new TestConsole { Input = TestConsole.Text("Delivered\nxyzzy\e[31m\n") }.RunAsync(
            ["explain", "--vendor", "AfterShip"]);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal("xyzzy<U+001B>[31m  not known", run.Lines[^1]);
    }

    [Fact]
    public async Task Explain_UnknownVendor_SuggestsOne()
    {
        TestRun run = await TestRun.Of("explain", "x", "--vendor", "AfterShp");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("but found 'AfterShp'. Did you mean 'AfterShip'?\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leases_OfAFile_SaysUntilWhenEachNodeWasGranted()
    {
        string file = Path.Combine(_folder.FullName, "shop.leases");
        await TestRun.Of("new", "--store", file, "--allow-unsafe-file-system");

        TestRun run = await TestRun.Of("leases", file);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches("^.*shop.leases: node 0 granted until [0-9-]{10}T[0-9:.]{12}Z (running|over), changed [0-9]+ times\n$", run.Output);
    }

    [Fact]
    public async Task Leases_OfAnotherFile_SaysSo()
    {
        TestRun run = await new TestConsole { Input = TestConsole.Text("hello") }.RunAsync(["leases", "-"]);

        Assert.Equal(
            (2, "orderid: -: The file is not a lease file, is damaged, or is of a newer version.\n"),
            (run.ExitCode, run.Error));
    }
}
