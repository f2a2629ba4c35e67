using System.Text;
using Spectre.Console;

namespace OrderIds.Tool.Consoles;

/// <summary>Writes the results and errors of a command, and a progress bar on a terminal if it takes its time.</summary>
/// <remarks>
/// While the bar is there, everything for a terminal goes through the terminal that draws it, above it; nothing else writes to a terminal
/// then. What is not a terminal gets the plain bytes, always.
/// </remarks>
/// <param name="console">Where to write.</param>
/// <param name="total">How much there is to do, or <see langword="null"/> if that is not known.</param>
/// <param name="countsBytes">Whether that is counted in bytes, so that their speed tells something.</param>
internal sealed class ProgressOutput(ToolConsole console, long? total, bool countsBytes) : IDisposable
{
    /// <summary>How long a command goes on without a bar.</summary>
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
    /// <exception cref="OperationCanceledException">The reader of the output is gone.</exception>
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

    /// <summary>Shows how far the command is, once it is worth it.</summary>
    /// <param name="name">What it is at, such as a file; safe to show.</param>
    /// <param name="done">How much is done of the total.</param>
    public void ShowProgress(string name, long done)
    {
        if (_bar is null && !_finished.Task.IsCompleted && _terminal is { Profile.Capabilities.Ansi: true }
            && console.Time.GetElapsedTime(_started) >= Patience)
        {
            _bar = StartBar(_terminal);
        }

        // Another thread may take the bar away meanwhile.
        if (_bar is { } bar)
        {
            bar.Description = Shorten(name).EscapeMarkup();
            bar.IsIndeterminate |= done >= bar.MaxValue;
            bar.Value = done;
        }
    }

    /// <summary>Takes the bar away, for good; from any thread.</summary>
    public void Dispose()
    {
        _finished.TrySetResult();
        _drawing.GetAwaiter().GetResult();
        _bar = null;
    }

    private ProgressTask StartBar(IAnsiConsole terminal)
    {
        bool isNarrow = terminal.Profile.Width < MinWideWidth;
        var columns = new List<ProgressColumn> { new TaskDescriptionColumn(), new ProgressBarColumn { Width = isNarrow ? NarrowBarWidth : WideBarWidth } };
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
            // One more than there is: a full bar counts as done.
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
