using System.CommandLine;
using System.CommandLine.Parsing;
using OrderIds.Tool.Auditing;
using OrderIds.Tool.Scanning;

namespace OrderIds.Tool.Commands;

/// <summary>
/// Defines <c>orderid audit</c>, which finds repeated order IDs in lists, and IDs for which no lease store granted a lease (a right to
/// issue IDs).
/// </summary>
internal sealed class AuditCommand
{
    private const string DefaultLeaseName = "default";
    private const string DatabaseVariable = "ORDERID_DATABASE";

    // The maximum length of one array.
    private const int MaxMemory = 2047;

    private readonly Argument<string[]> _lists = new("LIST")
    {
        Description = "Text or CSV; - is standard input, the default.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _allDigits = new("--all-digits")
    {
        Description = "Also find Amazon's IDs without hyphens.",
    };

    private readonly Option<string[]> _leases = new("--leases")
    {
        Description = "Lease files: finds IDs later than the leases.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _history = new("--history")
    {
        Description = "Lease histories: finds IDs outside all leases.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _database = new("--database")
    {
        Description = $"{AuditDatabase.Kinds}, and a connection string; or set {DatabaseVariable}.",
        HelpName = "CONNECTION",
    };

    private readonly Option<string[]> _columns = new("--column")
    {
        Description = "Columns with IDs: text, 11 bytes, UUIDs.",
        HelpName = "TABLE.COLUMN",
    };

    private readonly Option<string?> _leaseTable = new("--lease-table")
    {
        Description = "The table of leases in the database.",
        HelpName = "TABLE",
    };

    private readonly Option<string?> _leaseName = new("--lease-name")
    {
        Description = $"The name of the leases in the table. [default: {DefaultLeaseName}]",
        HelpName = "NAME",
    };

    private readonly Option<int> _limit = new("--limit")
    {
        Description = "The number of faults of each kind to list.",
        HelpName = "N",
        DefaultValueFactory = _ => 20,
        CustomParser = OptionText.NumberBetween(0, int.MaxValue),
    };

    private readonly Option<int> _memory = new("--memory")
    {
        Description = "Memory for sorting; the rest goes to a file.",
        HelpName = "MiB",
        DefaultValueFactory = _ => 256,
        CustomParser = OptionText.NumberBetween(1, MaxMemory),
    };

    private readonly Option<string?> _temp = new("--temp")
    {
        Description = "The folder of the temporary file.",
        HelpName = "FOLDER",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Write one JSON object per line, the summary last.",
    };

    public static Command Create(ToolConsole console) => new AuditCommand().CreateFor(console);

    private Command CreateFor(ToolConsole console)
    {
        var command = new Command("audit", "Finds repeated order IDs, and IDs outside the leases.")
        {
            _lists, _allDigits, _leases, _history, _database, _columns, _leaseTable, _leaseName, _limit, _memory, _temp, _json,
        };
        command.AddHelp(
            "0 no faults, 1 faults or no IDs, 2 an error",
            "orderid audit january.csv february.csv --leases shop.leases",
            "orderid audit --database sqlite:shop.db --column orders.id");
        command.Validators.Add(Validate);
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, console, cancellation), CancellationToken.None));
        return command;
    }

    private string? DatabaseOf(Func<Option<string?>, string?> valueOf) =>
        valueOf(_database) ?? Environment.GetEnvironmentVariable(DatabaseVariable);

    private void Validate(CommandResult result)
    {
        string[] columns = result.GetValue(_columns) ?? [];
        string? table = result.GetValue(_leaseTable);
        string? database = DatabaseOf(result.GetValue);
        if (database is null && (columns.Length > 0 || table is not null))
        {
            result.AddError("--column and --lease-table need --database CONNECTION.");
        }

        if (database is not null && AuditDatabase.Find(database) is null)
        {
            // The text is not repeated, because a connection string may contain a password.
            result.AddError($"Expected {AuditDatabase.Kinds} and a connection string for --database, but found another text.");
        }

        foreach (string column in columns
            .Where(column => column.Split('.') is not { Length: 2 or 3 } names || names.Contains(string.Empty)))
        {
            result.AddError($"Expected TABLE.COLUMN or SCHEMA.TABLE.COLUMN for --column, but found '{column}'.");
        }

        if (table is not null && LeaseTable.Find(table, result.GetValue(_leaseName) ?? DefaultLeaseName) is null)
        {
            result.AddError("Expected a name of letters, digits and underscores for --lease-table, "
                + "and of letters, digits and -_. for --lease-name, but found others.");
        }
    }

    private int Run(ParseResult parsed, ToolConsole console, CancellationToken cancellation)
    {
        string[] columns = parsed.GetValue(_columns) ?? [];
        string[] lists = parsed.GetValue(_lists) ?? [];
        var options = new AuditOptions
        {
            Lists = lists.Length + columns.Length == 0 ? [FileScan.StandardInput] : lists,
            Matches = new OrderIdMatchOptions { IncludeUngroupedAmazon = parsed.GetValue(_allDigits) },
            Database = DatabaseOf(parsed.GetValue) is { } database ? AuditDatabase.Find(database) : null,
            Columns = columns,
            LeaseTable = parsed.GetValue(_leaseTable) is { } table
                ? LeaseTable.Find(table, parsed.GetValue(_leaseName) ?? DefaultLeaseName)
                : null,
            LeaseFiles = parsed.GetValue(_leases) ?? [],
            Histories = parsed.GetValue(_history) ?? [],
            Limit = parsed.GetValue(_limit),
            Memory = parsed.GetValue(_memory),
            TemporaryFolder = parsed.GetValue(_temp) ?? Path.GetTempPath(),
        };
        try
        {
            using var audit = new Audit(options, parsed.GetValue(_json), console, cancellation);
            return audit.Run();
        }
        catch (AuditException exception)
        {
            console.Error.WriteLine($"orderid: {exception.Message}");
            return ExitCodes.Error;
        }
        catch (OutOfMemoryException)
        {
            console.Error.WriteLine($"orderid: Expected {options.Memory} MiB of memory, but the system has less. "
                + "Give a smaller number with --memory: the rest goes to a temporary file.");
            return ExitCodes.Error;
        }
        catch (OperationCanceledException)
        {
            return cancellation.IsCancellationRequested ? ExitCodes.Interrupted : ExitCodes.No;
        }
    }
}
