using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using static OrderIds.Tests.Crashes.DiskOperation;

namespace OrderIds.Tests.Crashes;

/// <summary>Records what a process does in a folder, with strace, and reads it as operations of a disk.</summary>
internal sealed partial class SystemCalls
{
    // A question mark: not every processor has it.
    private const string Traced =
        "trace=?open,openat,?openat2,?creat,"
        + "write,pwrite64,writev,pwritev,?pwritev2,fsync,fdatasync,?sync_file_range,"
        + "?rename,renameat,renameat2,?link,linkat,?symlink,symlinkat,?unlink,unlinkat,"
        + "truncate,ftruncate,fallocate,copy_file_range,sendfile,?mkdir,mkdirat,?rmdir,close";

    private readonly string _folder;
    private readonly Dictionary<string, int> _names = [];
    private readonly Dictionary<string, int> _descriptors = [];
    private readonly List<DiskOperation> _operations = [];
    private int _files;

    private SystemCalls(string folder, IEnumerable<string> names)
    {
        _folder = folder;
        foreach (string name in names)
        {
            _names.Add(name, _files++);
        }
    }

    /// <summary>
    /// Runs a program and returns what it did in a folder, in order. The files that are there before have the numbers 0, 1, … in the order
    /// of their names.
    /// </summary>
    public static async Task<IReadOnlyList<DiskOperation>> RecordAsync(string folder, string trace, params string[] program)
    {
        var calls = new SystemCalls(
            folder, Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        await Command.RunAsync(folder, "strace", ["-f", "-y", "-xx", "-s", "1000000", "-e", Traced, "-o", trace, .. program]);
        var unfinished = new Dictionary<string, string>();
        foreach (string line in File.ReadLines(trace))
        {
            string process = line[..line.IndexOf(' ', StringComparison.Ordinal)], call = line[process.Length..].Trim();
            if (call.EndsWith("<unfinished ...>", StringComparison.Ordinal))
            {
                unfinished[process] = call[..^"<unfinished ...>".Length];
            }
            else
            {
                calls.Read(
                    call.StartsWith("<...", StringComparison.Ordinal)
                        ? unfinished[process] + call[(call.IndexOf('>', StringComparison.Ordinal) + 1)..]
                        : call);
            }
        }

        return calls._operations;
    }

    [GeneratedRegex(@"^(?<name>\w+)\((?<arguments>.*)\)\s+= (?<result>\d+)")]
    private static partial Regex Call { get; }

    [GeneratedRegex(@"(\\x[0-9a-f]{2})+")]
    private static partial Regex Escaped { get; }

    private static byte[] Bytes(string quoted) =>
        Convert.FromHexString(quoted.Trim('"').Replace("\\x", string.Empty, StringComparison.Ordinal));

    private static string Text(string argument) =>
        Escaped.Replace(argument, match => Encoding.UTF8.GetString(Bytes(match.Value))).Trim('"');

    private static string Descriptor(string argument) => argument.Split('<')[0];

    private void Read(string line)
    {
        // What failed changed nothing; signals and exits are no calls.
        if (Call.Match(line) is not { Success: true } call)
        {
            return;
        }

        string name = call.Groups["name"].Value, result = call.Groups["result"].Value;
        string[] arguments = call.Groups["arguments"].Value.Split(", ");
        switch (name)
        {
            case "openat":
                Open(Text(arguments[1]), arguments[2], result);
                break;
            case "close":
                _descriptors.Remove(Descriptor(arguments[0]));
                break;
            case "write" when Encoding.UTF8.GetString(Bytes(arguments[1])) is var text
                && (text.StartsWith("lease ", StringComparison.Ordinal) || text.StartsWith("release ", StringComparison.Ordinal)):
                _operations.Add(new Report(text.Trim()));
                break;
            case "pwrite64" when _descriptors.TryGetValue(Descriptor(arguments[0]), out int file):
                _operations.Add(new Write(file, int.Parse(arguments[3], CultureInfo.InvariantCulture), Bytes(arguments[1])));
                Assert.Equal(arguments[2], result);
                break;
            case "fsync" when _descriptors.TryGetValue(Descriptor(arguments[0]), out int file):
                _operations.Add(new SyncFile(file));
                break;
            case "fsync" when Text(arguments[0]).EndsWith($"<{_folder}>", StringComparison.Ordinal):
                _operations.Add(new SyncFolder());
                break;
            case "rename" when NameOf(Text(arguments[0])) is { } from && NameOf(Text(arguments[1])) is { } to:
                _operations.Add(new Rename(from, to, _names[from]));
                _names.Remove(from, out int moved);
                _names[to] = moved;
                break;
            case "unlink" when NameOf(Text(arguments[0])) is { } deleted:
                _names.Remove(deleted, out int gone);
                _operations.Add(new Delete(deleted, gone));
                break;
            default:
                // A call that this does not know must not go unnoticed.
                Assert.DoesNotContain(_folder + "/", Text(line), StringComparison.Ordinal);
                break;
        }
    }

    private void Open(string path, string flags, string descriptor)
    {
        if (NameOf(path) is not { } name)
        {
            return;
        }

        Assert.DoesNotContain("O_TRUNC", flags, StringComparison.Ordinal);
        if (!_names.TryGetValue(name, out int file))
        {
            Assert.Contains("O_CREAT", flags, StringComparison.Ordinal);
            file = _names[name] = _files++;
            _operations.Add(new Create(name, file));
        }

        _descriptors[descriptor] = file;
    }

    private string? NameOf(string path) => Path.GetDirectoryName(path) == _folder ? Path.GetFileName(path) : null;
}
