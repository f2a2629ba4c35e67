namespace OrderIds.Tool.Tests.Checking;

/// <summary>What <c>orderid check</c> makes of what people paste.</summary>
public class PastedTests
{
    [Theory]
    [InlineData("0VR", "KB3Z000", "4T0008P")]
    [InlineData("Your", "order", "0VR-KB3Z000-4T0008P", "has", "shipped.")]
    [InlineData("Your order 0VR-KB3Z000-4T0008P has shipped.")]
    [InlineData("\"0VRKB3Z0004T0008P\"")]
    [InlineData("\"0VR-KB3Z000-4T0008P\",Widget,2")]
    [InlineData("0VR KB3Z000 4T0008P")]
    [InlineData("0VR_KB3Z000_4T0008P")]
    [InlineData("0VR.KB3Z000.4T0008P")]
    [InlineData("0VR - KB3Z000 - 4T0008P")]
    [InlineData("0VR\u00A0KB3Z000\u00A04T0008P")]
    [InlineData("\uFF10\uFF36\uFF32\uFF0D\uFF2B\uFF22\uFF13\uFF3A\uFF10\uFF10\uFF10\uFF0D\uFF14\uFF34\uFF10\uFF10\uFF10\uFF18\uFF30")]
    [InlineData("\u202A0VR-KB3Z000-4T0008P\u202C")]
    [InlineData("\u200E0VRKB3Z0004T0008P")]
    [InlineData("0VR\u2011KB3Z000\u20134T0008P")]
    [InlineData("\u201E0VRKB3Z0004T0008P\u201C")]
    [InlineData("order #0VRKB3Z0004T0008P:")]
    [InlineData("https://example.com/orders/0VRKB3Z0004T0008P?x=1")]
    public async Task Check_TextWithAnId_FindsIt(params string[] args)
    {
        TestRun run = await TestRun.Of(["check", .. args]);

        Assert.StartsWith("0VR-KB3Z000-4T0008P  valid\n", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("0VR", "KB3Z000", "4T0008Q")]
    [InlineData("Your order 0VR-KB3Z000-4T0008Q has shipped.")]
    [InlineData("\"0VR-KB3Z000-4T0008Q\",Widget,2")]
    [InlineData("0VR_KB3Z000_4T0008Q")]
    public async Task Check_TextWithAMistypedId_SaysWhatIsWrongWithIt(params string[] args)
    {
        TestRun run = await TestRun.Of(["check", .. args]);

        Assert.StartsWith("0VR-KB3Z000-4T0008Q  not valid\n                  ^\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("0VR-KB3Z000-4T0008P", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task Check_TextWithSeveralIds_ExplainsEach()
    {
        TestRun run = await TestRun.Of("check", "--json", "0VR-KB3Z000-4T0008P and 114-3941689-8772232");

        Assert.Equal(2, run.Lines.Length);
        Assert.Contains("\"kind\":\"amazon\"", run.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_SeveralIdsAsArguments_AreCheckedOneByOne()
    {
        TestRun run = await TestRun.Of("check", "--json", "0VR-KB3Z000-4T0008P", "0VR-KB3Z000-4T0008Q");

        Assert.Equal(2, run.Lines.Length);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task Check_WithoutArguments_ReadsStandardInput()
    {
        TestRun run = await new TestConsole { Input = TestConsole.Text("0VRKB3Z0004T0008P\n") }.RunAsync(["check"]);

        Assert.StartsWith("0VR-KB3Z000-4T0008P  valid\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hello world")]
    [InlineData("x")]
    [InlineData("X114-3941689-8772232")]
    public async Task Check_TextWithoutAnId_IsNotValid(string text) => Assert.Equal(1, (await TestRun.Of("check", text)).ExitCode);
}
