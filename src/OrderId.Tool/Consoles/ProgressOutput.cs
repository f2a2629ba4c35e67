using System.Text;
using Spectre.Console;

namespace OrderIds.Tool.Consoles;

/// <summary>Writes the results and errors of a command, and shows a progress bar on a terminal if the command takes long.</summary>
/// <remarks>
/// While the progress bar is shown, all output to a terminal is written above it by the terminal object that draws the bar. Output that
/// does not go to a terminal is written unchanged.
/// </remarks>
/// <param name="console">The console to write to.</param>
/// <param name="total">The total amount of work, or <see langword="null"/> if it is not known.</param>
/// <param name="countsBytes">Whether the work is counted in bytes, so that the bar also shows a speed.</param>
internal sealed class ProgressOutput(ToolConsole console, long? total, bool countsBytes) : IDisposable
{
    /// <summary>The time after which a progress bar is shown.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private const string EraseBelow = "\e[J";
    private const int MinWideWidth = 70;
    private const int WideBarWidth = 40;
    private const int NarrowBarWidth = 8;
    private const int MaxNameLength = 30;
    private const int MaxNarrowNameLength = 9;

    private readonly IAnsiConsole? _terminal = console.OutputTerminal ?? console.ErrorTerminal;
    private readonly long _started = console.Time.GetTimestamp();
    private readonly TaskCompletionSource _finished = new();
    private ProgressTask? _bar;
    private Task _drawing = Task.CompletedTask;

    /// <summary>Writes results, if there are any.</summary>
    /// <exception cref="OperationCanceledException">The reader of the output has ended.</exception>
    public void Write(ReadOnlySpan<byte> lines)
    {
        if (lines.IsEmpty)
        {
            return;
        }

        if (_bar is not null && console.OutputTerminal is not null)
        {
            WriteAboveBar(Encoding.UTF8.GetString(lines));
            return;
        }

        console.Output.Write(lines);
        console.Output.Flush();
        if (console.IsOutputClosed())
        {
            throw new OperationCanceledException("The reader of the output is gone.");
        }
    }

    /// <summary>Writes an error message.</summary>
    public void WriteError(string message)
    {
        if (_bar is not null && console.ErrorTerminal is not null)
        {
            WriteAboveBar(message + "\n");
        }
        else
        {
            console.Error.WriteLine(message);
        }
    }

    /// <summary>Updates the progress. The bar is shown only after <see cref="Patience"/>.</summary>
    /// <param name="name">The name of the current item, such as a file. It must be safe to print to a terminal.</param>
    /// <param name="done">The amount of work that is done.</param>
    public void ShowProgress(string name, long done)
    {
        if (_bar is null && !_finished.Task.IsCompleted && _terminal is { Profile.Capabilities.Ansi: true }
            && console.Time.GetElapsedTime(_started) >= Patience)
        {
            _bar = StartBar(_terminal);
        }

        // Another thread may remove the bar at the same time.
        if (_bar is { } bar)
        {
            bar.Description = Shorten(name).EscapeMarkup();
            bar.IsIndeterminate |= done >= bar.MaxValue;
            bar.Value = done;
        }
    }

    /// <summary>Removes the progress bar permanently. It may be called from any thread.</summary>
    public void Dispose()
    {
        _finished.TrySetResult();
        _drawing.GetAwaiter().GetResult();
        _bar = null;
    }

    private ProgressTask StartBar(IAnsiConsole terminal)
    {
        bool isNarrow = terminal.Profile.Width < MinWideWidth;
        var barColumn = new ProgressBarColumn { Width = isNarrow ? NarrowBarWidth : WideBarWidth };
        var columns = new List<ProgressColumn> { new TaskDescriptionColumn(), barColumn };
        columns.Add(total is null ? new ElapsedTimeColumn() : new PercentageColumn());
        if (countsBytes)
        {
            columns.Add(new SpeedColumn(() => console.Time.GetElapsedTime(_started)));
        }

        if (total is not null && !isNarrow)
        {
            columns.Add(new RemainingTimeColumn());
        }

        ProgressTask? bar = null;
        _drawing = new Progress(terminal) { AutoClear = true }.Columns([.. columns]).StartAsync(context =>
        {
            // One is added, because the bar shows as finished when the value reaches the maximum.
            bar = context.AddTask("orderid", maxValue: (total ?? long.MaxValue) + 1.0);
            bar.IsIndeterminate = total is null;
            context.Refresh();
            return _finished.Task;
        });
        return bar!;
    }

    private string Shorten(string name)
    {
        int length = _terminal?.Profile.Width < MinWideWidth ? MaxNarrowNameLength : MaxNameLength;
        return name.Length <= length ? name : "..." + name[^(length - 3)..];
    }

    private void WriteAboveBar(string text) => _terminal!.Write(new ControlCode(EraseBelow + text));
}
