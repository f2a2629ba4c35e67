using System.Text;
using Spectre.Console;

namespace OrderIds.Tool;

/// <summary>Writes the results and errors of a scan, and a progress bar on a terminal if the scan takes its time.</summary>
/// <remarks>
/// While the bar is there, everything for a terminal goes through the terminal that draws it, above it; nothing else writes to a terminal then.
/// What is not a terminal gets the plain bytes, always.
/// </remarks>
internal sealed class ScanOutput(ToolConsole console, long? totalLength) : IDisposable
{
    /// <summary>How long a scan goes on without a bar.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private const string EraseBelow = "\e[J";
    private const int MaxFileLength = 30;

    private readonly IAnsiConsole? _terminal = console.OutputTerminal ?? console.ErrorTerminal;
    private readonly long _started = console.Time.GetTimestamp();
    private readonly TaskCompletionSource _finished = new();
    private ProgressTask? _bar;
    private Task _drawing = Task.CompletedTask;

    /// <summary>Writes results, if there are any.</summary>
    /// <exception cref="OperationCanceledException">Nobody reads them any more.</exception>
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
            throw new OperationCanceledException("Nobody reads the output any more.");
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

    /// <summary>Shows how far the scan is, once it is worth it.</summary>
    /// <param name="file">The file that is scanned; safe to show.</param>
    /// <param name="length">The number of bytes scanned of all files.</param>
    public void ShowProgress(string file, long length)
    {
        if (_bar is null && !_finished.Task.IsCompleted && _terminal is { Profile.Capabilities.Ansi: true } && console.Time.GetElapsedTime(_started) >= Patience)
        {
            _bar = StartBar(_terminal);
        }

        if (_bar is not null)
        {
            _bar.Description = (file.Length <= MaxFileLength ? file : "..." + file[^MaxFileLength..]).EscapeMarkup();
            _bar.IsIndeterminate |= length >= _bar.MaxValue;
            _bar.Value = length;
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
        var columns = new List<ProgressColumn> { new TaskDescriptionColumn(), new ProgressBarColumn() };
        columns.AddRange(totalLength is null
            ? [new ElapsedTimeColumn(), new TransferSpeedColumn()]
            : [new PercentageColumn(), new TransferSpeedColumn(), new RemainingTimeColumn()]);

        ProgressTask? bar = null;
        _drawing = new Progress(terminal) { AutoClear = true }.Columns([.. columns]).StartAsync(context =>
        {
            // A byte more than there is: a full bar counts as done.
            bar = context.AddTask("scan", maxValue: (totalLength ?? long.MaxValue) + 1.0);
            bar.IsIndeterminate = totalLength is null;
            context.Refresh();
            return _finished.Task;
        });
        return bar!;
    }

    private void WriteAboveBar(string text) => _terminal!.Write(new ControlCode(EraseBelow + text));
}
