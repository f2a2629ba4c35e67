using OrderIds.Tool.Reading;
using OrderIds.Tool.Scanning;

namespace OrderIds.Tool.Auditing;

/// <summary>Reads lists of IDs as text. If a list cannot be read, it is reported and the audit continues.</summary>
internal sealed class AuditLists(
    AuditOptions options, AuditCollector collector, AuditSummary summary, ToolConsole console, CancellationToken cancellation)
{
    private readonly IdScanner _scanner = new(options.Matches);

    /// <exception cref="AuditException">The temporary file could not be written.</exception>
    public void Read()
    {
        using var output = new ProgressOutput(console, FileScan.TotalLength(options.Lists), countsBytes: true);
        using CancellationTokenRegistration registration = cancellation.Register(output.Dispose);
        long lengthBefore = 0;
        foreach (string list in options.Lists)
        {
            collector.Begin(list);
            string shown = Printable.Escape(list);
            if (list == FileScan.StandardInput)
            {
                ReadStream(console.Input);
            }
            else
            {
                InputFile.Read(list, ReadStream, Fail);
            }

            void ReadStream(Stream stream)
            {
                long length = 0;
                try
                {
                    Scan(stream, utf8Length =>
                    {
                        cancellation.ThrowIfCancellationRequested();
                        length = stream.CanSeek ? stream.Position : utf8Length;
                        output.ShowProgress(shown, lengthBefore + length);
                    });
                }
                catch (Exception exception) when (IoFailure.IsOfReading(exception))
                {
                    Fail(IoFailure.Describe(exception));
                }

                lengthBefore += length;
            }

            void Fail(string message)
            {
                summary.UnreadLists++;
                output.WriteError($"orderid: {shown}: {message}");
            }
        }
    }

    private void Scan(Stream stream, Action<long> scanned)
    {
        var tally = new LineTally(collector.AddLineWithoutId);
        _scanner.Scan(new TextStream(stream, encoding: null), Found, scanned, tally.Pass);
        tally.EndLine();

        void Found(FoundId found)
        {
            tally.Found();
            collector.Add(found.Line, found.Id);
        }
    }
}
