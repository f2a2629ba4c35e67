namespace OrderIds.Tool.Tests;

public class CheckCommandTests
{
    [Fact]
    public async Task Check_SortableId_ExplainsEveryPart()
    {
        TestRun run = await TestRun.Of("check", "0vrkb3z0004t0008p");

        Assert.Equal(
            """
            0VR-KB3Z000-4T0008P  valid
              kind        sortable: carries time, node and sequence, and sorts by them
              time        2026-11-22T00:00:00.000Z
              node        77
              sequence    0
              checks      8P: match the fifteen characters before them
              N           0VRKB3Z0004T0008P
              D           0VR-KB3Z000-4T0008P
              M           ***-*******-***008P
              bytes       00de26b1fc000134000116
              UUID        06f1358f-e000-809a-8000-22c000000000


            """.ReplaceLineEndings("\n"),
            run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Check_SealedId_NamesTheKeySlot()
    {
        TestRun run = await TestRun.Of("check", "5HZVVD37T4GT484SX");

        Assert.Contains(
            "  kind        sealed: time, node and sequence are encrypted\n  key slot    3\n  checks      SX: match", run.Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("  time", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AmazonId_SaysThatNothingChecksIt()
    {
        TestRun run = await TestRun.Of("check", "114-3941689-8772232");

        Assert.Contains("  checks      none: a typo cannot be detected\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Check_Typo_SaysWhatIsWrongWhereAndWhatWasMeant()
    {
        TestRun run = await TestRun.Of("check", "0VR-KB3Z000-4T0008Q");

        Assert.Equal(
            """
            0VR-KB3Z000-4T0008Q  not valid
                              ^
              wrong       The check characters do not match. There is probably a typo.
              perhaps     0VR-KB3Z000-4T0008P  another character, the 19th


            """.ReplaceLineEndings("\n"),
            run.Output);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("0VRKB3Z\e004T0008P", "0VRKB3Z<U+001B>004T0008P  not valid\n       ^^^^^^^^\n")]
    [InlineData("漢R-KB3Z000-4T0008PX", "漢R-KB3Z000-4T0008PX  not valid\n   ^\n")]
    [InlineData("0漢RKB3Z0004T0008P", "0漢RKB3Z0004T0008P  not valid\n ^^\n")]
    [InlineData("漢VR*KB3Z000-4T0008P", "漢VR*KB3Z000-4T0008P  not valid\n    ^\n")]
    [InlineData("\u202E14-3941689-8772232", "<U+202E>14-3941689-8772232  not valid\n^^^^^^^^\n")]
    [InlineData("0VRKB3Z\u0000004T0008P", "0VRKB3Z<U+0000>004T0008P  not valid\n       ^^^^^^^^\n")]
    [InlineData("", "(nothing)  not valid\n  wrong")]
    [InlineData(
        "00000000000000000",
        "00000000000000000  not valid\n  wrong       Expected an order ID, but found seventeen zeros, which stand for no ID.\n")]
    public async Task Check_WrongText_PointsToItSafely(string text, string expected)
    {
        TestRun run = await TestRun.Of("check", text);

        Assert.StartsWith(expected, run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task Check_LoneSurrogate_PointsToItSafely()
    {
        TestRun run = await TestRun.Of("check", "0VRKB3Z\uD800004T0008P");

        Assert.StartsWith("0VRKB3Z<U+D800>004T0008P  not valid\n       ^^^^^^^^\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AMegabyte_ShowsAPartOfIt()
    {
        TestRun run = await TestRun.Of("check", new string('7', 1 << 20));

        Assert.Equal(
            $"{new string('7', 60)}...  not valid\n  wrong       Expected 17 characters, or 19 with hyphens, but found 1048576.\n"
            + "  number      It does not have the format of a known tracking number, either.\n\n",
            run.Output);
    }

    [Fact]
    public async Task Check_BlanksBeforeTheFault_ShowsThePartAroundIt()
    {
        TestRun run = await TestRun.Of("check", new string(' ', 100) + "0VRKB3Z*004T0008P");

        Assert.StartsWith(
            $"...{new string(' ', 43)}0VRKB3Z*004T0008P  not valid\n{new string(' ', 53)}^\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_StandardInput_ChecksALineEachButBlankOnes()
    {
        TestRun run = await new TestConsole { Input = TestConsole.Text("114-3941689-8772232\r\n\n0VRKB3Z0004T0008P") }.RunAsync(
            ["check", "--json", "-", "5HZVVD37T4GT484SX"]);

        Assert.Equal(
            [
                """
                {"type":"check","input":"114-3941689-8772232","line":1,"valid":true,"kind":"amazon","id":"11439416898772232",
                "grouped":"114-3941689-8772232","masked":"***-*******-***2232","bytes":"0109069204c84a0e710862",
                "uuid":"08483490-2642-8507-8e21-0c4000000000"}
                """.ReplaceLineEndings(""),
                """
                {"type":"check","input":"0VRKB3Z0004T0008P","line":3,"valid":true,"kind":"sortable","id":"0VRKB3Z0004T0008P",
                "grouped":"0VR-KB3Z000-4T0008P","masked":"***-*******-***008P","bytes":"00de26b1fc000134000116",
                "uuid":"06f1358f-e000-809a-8000-22c000000000",
                "time":"2026-11-22T00:00:00.000Z","node":77,"sequence":0,"checkCharacters":"8P"}
                """.ReplaceLineEndings(""),
            ],
            run.Lines.Take(2));
        Assert.Contains("\"kind\":\"sealed\"", run.Lines[2], StringComparison.Ordinal);
        Assert.Contains("\"keySlot\":3", run.Lines[2], StringComparison.Ordinal);
        Assert.Equal((3, 0), (run.Lines.Length, run.ExitCode));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n")]
    public async Task Check_StandardInputWithoutAnyId_IsNotValid(string input)
    {
        TestRun run = await new TestConsole { Input = TestConsole.Text(input) }.RunAsync(["check", "--json", "-"]);

        Assert.Equal(
            """
            {"type":"check","input":"","line":1,"valid":false,"error":"empty",
            "message":"Expected an order ID of 17 characters, or 19 with hyphens, but found nothing or only white space.",
            "suggestions":[]}
            """.ReplaceLineEndings("") + "\n",
            run.Output);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task Check_WrongIdAsJson_HoldsErrorPositionAndSuggestions()
    {
        TestRun run = await TestRun.Of("check", "--json", "0VRKB3Z0004T00\u001B8P", "0VRKB3Z0004T0008Q", "114-3941689-8772232");

        Assert.Equal(
            """
            {"type":"check","input":"0VRKB3Z0004T00\u001B8P","valid":false,"error":"invalidCharacter","position":14,
            "message":"Expected a digit or a letter other than U as the 15th character, but found U\u002B001B.",
            "suggestions":[{"id":"0VRKB3Z0004T0008P","repair":"substitution","position":14}]}
            """.ReplaceLineEndings(""),
            run.Lines[0]);
        Assert.Equal(
            """
            {"type":"check","input":"0VRKB3Z0004T0008Q","valid":false,"error":"checkMismatch","position":16,
            "message":"The check characters do not match. There is probably a typo.",
            "suggestions":[{"id":"0VRKB3Z0004T0008P","repair":"substitution","position":16}]}
            """.ReplaceLineEndings(""),
            run.Lines[1]);
        Assert.Equal((3, 1), (run.Lines.Length, run.ExitCode));
    }

    [Fact]
    public async Task Check_LineOfEndlessLength_IsSkippedAndNotRepeated()
    {
        string input = $"{new string('7', 4097)}\r\n{new string(' ', 4079)}0VRKB3Z0004T0008P\n{new string('7', 1 << 20)}";

        TestRun json = await new TestConsole { Input = TestConsole.Text(input) }.RunAsync(["check", "--json", "-"]);
        TestRun text = await new TestConsole { Input = TestConsole.Text(input) }.RunAsync(["check", "-"]);

        const string Message = "Expected 17 characters, or 19 with hyphens, but found more than 4096.";
        Assert.Equal(
            $$"""{"type":"check","line":1,"valid":false,"error":"wrongLength","message":"{{Message}}","suggestions":[]}""", json.Lines[0]);
        Assert.Contains("\"line\":2,\"valid\":true", json.Lines[1], StringComparison.Ordinal);
        Assert.StartsWith("{\"type\":\"check\",\"line\":3,\"valid\":false", json.Lines[2], StringComparison.Ordinal);
        Assert.Equal((3, 1), (json.Lines.Length, json.ExitCode));
        Assert.StartsWith(
            $"(line 1)  not valid\n  wrong       {Message}\n\n0VR-KB3Z000-4T0008P  valid\n", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_InputThatFails_ExitsWith2()
    {
        using var input = new PieceStream([], 1) { Reading = static _ => throw new IOException("The line is dead.") };

        TestRun run = await new TestConsole { Input = input }.RunAsync(["check", "-"]);

        Assert.Equal((2, "", "orderid: The line is dead.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Check_NobodyReadsOn_EndsQuietly()
    {
        TestRun run = await new TestConsole { IsOutputClosed = static () => true }.RunAsync(
            ["check", "--json", "0VRKB3Z0004T0008P", "0VRKB3Z0004T0008P"]);

        Assert.Equal((0, 1, ""), (run.ExitCode, run.Lines.Length, run.Error));
    }

    [Fact]
    public async Task Check_Colours_EndWhereTheyShould()
    {
        TestRun run = await new TestConsole { Ink = Ink.Ansi }.RunAsync(["check", "0VR-KB3Z000-4T0008Q"]);

        Assert.StartsWith(
            "\e[1m0VR-KB3Z000-4T0008Q\e[0m  \e[31mnot valid\e[0m\n                  \e[31m^\e[0m\n", run.Output, StringComparison.Ordinal);
    }
}
