using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OrderIds.Tool.Issuing;

namespace OrderIds.Tool.Commands;

/// <summary>Defines <c>orderid new</c>, which issues order IDs.</summary>
internal static class NewCommand
{
    /// <summary>The maximum number of IDs of one call, which are 20 GB of text.</summary>
    private const int MaxCount = 1_000_000_000;

    private const int BatchLength = 4096;

    // Text output is for people, who read groups. JSON output is for programs, and has the default format of the library.
    private const string TextFormat = "D";

    public static Command Create(ToolConsole console)
    {
        var count = new Option<int>("--count", "-n")
        {
            Description = $"The number of IDs, 1 to {MaxCount.ToString(CultureInfo.InvariantCulture)}.",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
            CustomParser = ParseCount,
        };
        var format = new Option<string?>("--format", "-f")
        {
            Description = "D: in groups; N: 17 characters; d, n: lower case. The default is D.",
            HelpName = "FORMAT",
        };
        format.AcceptOnlyFromAmong("D", "N", "d", "n");
        var store = new Option<string?>("--store")
        {
            Description = $"The lease file that keeps IDs unique, on a local disk. Use the same file everywhere on this computer. "
                + $"The default is {Printable.Escape(LeaseFilePath.Default(console.DataFolder) ?? "not known here")}.",
            HelpName = "FILE",
        };
        var floor = new Option<DateTimeOffset?>("--floor")
        {
            Description = "The earliest time of an ID. After the lease file was lost or restored, give a time later than that of all IDs.",
            HelpName = "TIME",
            CustomParser = result => OptionText.Time(result),
        };
        var allowUnsafe = new Option<bool>("--allow-unsafe-file-system")
        {
            Description = "Accept a lease file in memory or on a network share, for tests: IDs may repeat.",
        };
        var json = new Option<bool>("--json") { Description = "Write one JSON object per line." };
        var command = new Command("new", "Creates order IDs that never repeat, in ascending order.")
        {
            count, format, store, floor, allowUnsafe, json,
        };
        command.AddHelp(
            "0 created, 2 an error",
            "orderid new --count 5",
            "orderid new -n 1000000 --store shop.leases > ids.txt");
        command.SetAction((parsed, cancellation) => Task.Run(
            () => RunAsync(
                parsed.GetValue(count),
                parsed.GetValue(store),
                parsed.GetValue(floor),
                parsed.GetValue(allowUnsafe),
                parsed.GetValue(format),
                parsed.GetValue(json),
                console,
                cancellation),
            CancellationToken.None));
        return command;
    }

    private static int ParseCount(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is >= 1 and <= MaxCount)
        {
            return count;
        }

        argument.AddError(
            $"Expected a number from 1 to {MaxCount.ToString(CultureInfo.InvariantCulture)} for --count, but found '{text}'.");
        return 0;
    }

    private static async Task<int> RunAsync(
        int count, string? store, DateTimeOffset? floor, bool allowUnsafe, string? format, bool json,
        ToolConsole console, CancellationToken cancellation)
    {
        string path = string.Empty;
        try
        {
            path = LeaseFilePath.Find(store, console.DataFolder);
            await using OrderIdGenerator generator = await OrderIdGenerator.CreateAsync(
                new FileLeaseStore(path) { Floor = floor, AllowUnsafeFileSystem = allowUnsafe },
                new OrderIdGeneratorOptions { TimeProvider = console.Time, ReleaseOnDispose = true },
                cancellation);
            using var writer = new NewWriter(format ?? (json ? NewWriter.JsonFormat : TextFormat), json);
            Write(generator, count, writer, console, cancellation);
            return ExitCodes.Yes;
        }
        catch (OperationCanceledException)
        {
            return cancellation.IsCancellationRequested ? ExitCodes.Interrupted : ExitCodes.Yes;
        }
        catch (OrderIdLeaseException exception)
        {
            // The message of a store that does not respond does not contain the name of the file.
            string place = exception.Message.Contains(path, StringComparison.Ordinal) ? string.Empty : $"{path}: ";
            console.Error.WriteLine($"orderid: {Printable.Escape(place + exception.Message + HintFor(exception))}");
            return ExitCodes.Error;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"orderid: {Printable.Escape(exception.Message)}");
            return ExitCodes.Error;
        }
    }

    /// <summary>Returns a hint with the command-line option that sets the property named in the exception.</summary>
    private static string HintFor(OrderIdLeaseException exception) =>
        exception.Message.Contains(nameof(FileLeaseStore.Floor), StringComparison.Ordinal) ? " Floor is the option --floor TIME."
        : exception.Message.Contains(nameof(FileLeaseStore.AllowUnsafeFileSystem), StringComparison.Ordinal)
            ? " Name a file on a local disk with --store. AllowUnsafeFileSystem is the option --allow-unsafe-file-system."
        : string.Empty;

    private static void Write(OrderIdGenerator generator, int count, NewWriter writer, ToolConsole console, CancellationToken cancellation)
    {
        using var output = new ProgressOutput(console, count, countsBytes: false);

        // If the reader of standard output stops reading, the loop ends, too. The progress bar is removed at once.
        using CancellationTokenRegistration registration = cancellation.Register(output.Dispose);
        var ids = new OrderId[Math.Min(count, BatchLength)];
        for (int done = 0; done < count;)
        {
            cancellation.ThrowIfCancellationRequested();
            Span<OrderId> batch = ids.AsSpan(0, Math.Min(ids.Length, count - done));
            generator.Fill(batch);
            output.Write(writer.Write(batch));
            done += batch.Length;
            output.ShowProgress("order IDs", done);
        }
    }
}
