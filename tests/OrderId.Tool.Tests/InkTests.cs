using Spectre.Console;

namespace OrderIds.Tool.Tests;

public class InkTests
{
    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, "", true)]
    [InlineData(true, "1", false)]
    [InlineData(true, "0", false)]
    [InlineData(false, null, false)]
    public void For_TerminalAndNoColor_ColoursOnlyIfBothAllow(bool ansi, string? noColor, bool colours)
    {
        IAnsiConsole terminal = AnsiConsole.Create(
            new AnsiConsoleSettings { Ansi = ansi ? AnsiSupport.Yes : AnsiSupport.No, Out = new AnsiConsoleOutput(TextWriter.Null) });

        Ink ink = Ink.For(terminal, name => name == "NO_COLOR" ? noColor : null);

        Assert.Same(colours ? Ink.Ansi : Ink.None, ink);
    }

    [Theory]
    [InlineData("1", null, true)]
    [InlineData("true", null, true)]
    [InlineData("0", null, false)]
    [InlineData("", null, false)]
    [InlineData("1", "1", false)]
    public void For_ForceColor_ColoursWithoutATerminal(string? forceColor, string? noColor, bool colours) =>
        Assert.Same(
            colours ? Ink.Ansi : Ink.None, Ink.For(null, name => name == "FORCE_COLOR" ? forceColor : name == "NO_COLOR" ? noColor : null));

    [Theory]
    [InlineData(0, 0, "0 B/s")]
    [InlineData(1_500, 1, "2 kB/s")]
    [InlineData(999_499, 1, "999 kB/s")]
    [InlineData(999_500, 1, "1 MB/s")]
    [InlineData(6_000_000_000, 3, "2 GB/s")]
    public void Describe_Speed_IsThatOfTheWholeTime(double bytes, int seconds, string expected) =>
        Assert.Equal(expected, SpeedColumn.Describe(bytes, TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void For_NoTerminal_DoesNotColour() => Assert.Same(Ink.None, Ink.For(null, static _ => null));

    [Fact]
    public void None_EveryColour_IsEmpty() =>
        Assert.Equal(
            "",
            Ink.None.Id + Ink.None.Good + Ink.None.Bad + Ink.None.Odd
            + Ink.None.File + Ink.None.Place + Ink.None.Faint + Ink.None.Reset);
}
