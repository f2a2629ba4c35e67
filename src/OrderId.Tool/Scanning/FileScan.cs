using OrderIds.Carriers;
using OrderIds.Tool.Reading;

namespace OrderIds.Tool.Scanning;

/// <summary>Scans files one after another. If a file cannot be read, it is reported and the scan continues.</summary>
internal sealed class FileScan : IDocumentSink
{
    /// <summary>The file name that stands for standard input.</summary>
    public const string StandardInput = "-";

    // Results are written when the buffer in which they were found is finished, or earlier if they take more than this.
    private const int MaxPendingBytes = 64 * 1024;

    private readonly ScanOptions _options;
    private readonly ScanWriter _writer;
    private readonly ProgressOutput _output;
    private readonly CancellationToken _cancellation;
    private readonly IdScanner _scanner;
    private readonly DocumentReader _reader;
    private readonly HashSet<OrderId> _met = [];
    private readonly HashSet<TrackingNumber> _metNumbers = [];

    private string _file = string.Empty;
    private string? _part;
    private Stream _stream = Stream.Null;
    private long _lengthBefore;
    private long _length;
    private long _count;
    private bool _failed;
    private bool _found;
    private bool _readText;
    private bool _metUnreadable;

    public FileScan(ScanOptions options, ScanWriter writer, ProgressOutput output, CancellationToken cancellation)
    {
        (_options, _writer, _output, _cancellation) = (options, writer, output, cancellation);
        _scanner = new IdScanner(options.Matches, prefixed: options.Prefixed);
        _reader = new DocumentReader(this, options.Encoding);
    }

    public int ExitCode => _failed || (_metUnreadable && !_readText) ? ExitCodes.Error : _found ? ExitCodes.Yes : ExitCodes.No;

    /// <summary>Returns the total length of files.</summary>
    /// <returns>The number of bytes, or <see langword="null"/> if the length of a file is not known.</returns>
    public static long? TotalLength(IEnumerable<string> files)
    {
        long total = 0;
        foreach (string file in files)
        {
            if (file == StandardInput)
            {
                return null;
            }

            var info = file.Length == 0 ? null : new FileInfo(file);
            total += info is { Exists: true } ? info.Length : 0;
        }

        return total;
    }

    /// <summary>Scans a file.</summary>
    public void ScanFile(string file)
    {
        _file = file;
        InputFile.Read(file, stream => ScanStream(file, stream), message => Fail(file, null, message));
    }

    /// <summary>Scans a stream.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="stream">The content of the file.</param>
    public void ScanStream(string file, Stream stream)
    {
        (_file, _stream, _length, _count) = (file, stream, 0, 0);
        try
        {
            _reader.Read(stream, file);
        }
        catch (Exception exception) when (IoFailure.IsOfReading(exception))
        {
            Fail(file, _part, IoFailure.Describe(exception));
        }

        if (_options.Count)
        {
            _writer.WriteCount(file, _count);
        }

        WritePending();
        _lengthBefore += _length;
    }

    /// <summary>Reports that a file, a folder or a part cannot be read.</summary>
    public void Fail(string file, string? part, string message)
    {
        _failed = true;
        Say(file, part, message);
    }

    void IDocumentSink.TakeText(string? part, Stream utf8)
    {
        _part = part;
        _readText = true;
        _scanner.Scan(utf8, Found, Scanned, passed: null, _options.Numbers ? FoundNumber : null);
    }

    void IDocumentSink.TakeUnreadable(string? part, string what)
    {
        _metUnreadable = true;
        Say(_file, part, $"Expected a file with text, but found {what}.");
    }

    void IDocumentSink.TakeFailure(string? part, string message) => Fail(_file, part, message);

    private void Found(FoundId id)
    {
        if ((_options.Kinds.Length > 0 && !_options.Kinds.Contains(id.Id.Kind)) || (_options.Unique && !_met.Add(id.Id)))
        {
            return;
        }

        Count();
        if (!_options.Count)
        {
            _writer.Write(_file, _part, id);
            WriteIfMuch();
        }
    }

    private void FoundNumber(FoundNumber number)
    {
        if (_options.Unique && !_metNumbers.Add(number.Number))
        {
            return;
        }

        Count();
        if (!_options.Count)
        {
            _writer.Write(_file, _part, number);
            WriteIfMuch();
        }
    }

    private void Count()
    {
        _found = true;
        _count++;
    }

    private void WriteIfMuch()
    {
        if (_writer.Lines.Length >= MaxPendingBytes)
        {
            WritePending();
        }
    }

    private void Scanned(long utf8Length)
    {
        WritePending();
        _cancellation.ThrowIfCancellationRequested();
        _length = _stream.CanSeek ? _stream.Position : utf8Length;
        _output.ShowProgress(Printable.Escape(_file), _lengthBefore + _length);
    }

    private void WritePending()
    {
        _output.Write(_writer.Lines);
        _writer.Clear();
    }

    private void Say(string file, string? part, string message)
    {
        WritePending();
        _output.WriteError($"orderid: {Printable.Escape(part is null ? file : $"{file}!{part}")}: {message}");
    }
}
