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
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = ansi ? AnsiSupport.Yes : AnsiSupport.No, Out = new AnsiConsoleOutput(TextWriter.Null) });

        Ink ink = Ink.For(terminal, name => name == "NO_COLOR" ? noColor : null);

        Assert.Same(colours ? Ink.Ansi : Ink.None, ink);
    }

    [Fact]
    public void For_NoTerminal_DoesNotColour() => Assert.Same(Ink.None, Ink.For(null, static _ => null));

    [Fact]
    public void None_EveryColour_IsEmpty() =>
        Assert.Equal("", Ink.None.Id + Ink.None.Good + Ink.None.Bad + Ink.None.Odd + Ink.None.File + Ink.None.Place + Ink.None.Faint + Ink.None.Reset);
}
