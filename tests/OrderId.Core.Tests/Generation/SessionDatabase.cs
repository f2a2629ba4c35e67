using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using OrderIds.Generation;

namespace OrderIds.Tests.Generation;

/// <summary>
/// A database of one lease table whose sessions do not commit by themselves: what is not committed is undone when the connection closes.
/// </summary>
internal sealed class SessionDatabase
{
    private Dictionary<int, NodeRecord> _committed = [];

    /// <summary>
    /// Gets or sets a value indicating whether a commit ends only an inner transaction, as in a session that has opened another one around
    /// it.
    /// </summary>
    public bool CommitsNothing { get; set; }

    /// <summary>Gets what the next writing statements fail with, one each.</summary>
    public Queue<DbException> Failures { get; } = [];

    /// <summary>Gets the writing statements that were tried.</summary>
    public List<string> Writes { get; } = [];

    public DbConnection Connect() => new Connection(this);

    private static int Write(Dictionary<int, NodeRecord> records, string sql)
    {
        if (Regex.Match(sql, @"^INSERT .* VALUES \('default', (-?\d+), (\d+), 1\)$") is { Success: true } insert)
        {
            int inserted = Integer(insert, 1);
            if (records.ContainsKey(inserted))
            {
                throw new Failure("Duplicate key.");
            }

            records.Add(inserted, new NodeRecord(inserted, Number(insert, 2), 1));
            return 1;
        }

        Match update = Regex.Match(
            sql,
            @"^UPDATE .* until_ms = (\d+), version = (\d+)\s+"
            + @"WHERE name = 'default' AND node = (\d+) AND until_ms = (\d+) AND version = (\d+)$");
        Assert.True(update.Success, sql);
        int node = Integer(update, 3);
        if (!records.TryGetValue(node, out NodeRecord record) || record != new NodeRecord(node, Number(update, 4), Number(update, 5)))
        {
            return 0;
        }

        records[node] = new NodeRecord(node, Number(update, 1), Number(update, 2));
        return 1;
    }

    private static long Count(Dictionary<int, NodeRecord> records, string sql)
    {
        Match count = Regex.Match(sql, @"^SELECT COUNT\(\*\) .* AND node = (-?\d+) AND version >= (\d+)$");
        Assert.True(count.Success, sql);
        return records.TryGetValue(Integer(count, 1), out NodeRecord record) && record.Version >= Number(count, 2) ? 1 : 0;
    }

    private static DataTable Rows(Dictionary<int, NodeRecord> records)
    {
        var rows = new DataTable { Locale = CultureInfo.InvariantCulture };
        rows.Columns.Add("node", typeof(int));
        rows.Columns.Add("until_ms", typeof(long));
        rows.Columns.Add("version", typeof(long));
        rows.Columns.Add("CURRENT_TIMESTAMP", typeof(DateTime));
        foreach (NodeRecord record in records.Values)
        {
            rows.Rows.Add(record.Node, record.Until, record.Version, VirtualTimeProvider.Start.UtcDateTime);
        }

        return rows;
    }

    private static int Integer(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static long Number(Match match, int group) => long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>A failure of a statement, with what a provider says about it.</summary>
    public sealed class Failure : DbException
    {
        public Failure(string message, string? key = null, object? value = null)
            : base(message)
        {
            if (key is not null)
            {
                Data[key] = value;
            }
        }
    }

    private sealed class Connection(SessionDatabase database) : DbConnection
    {
        private ConnectionState _state;

        /// <summary>Gets or sets what this session sees: the committed rows, and its own changes.</summary>
        public Dictionary<int, NodeRecord> Work { get; set; } = new(database._committed);

        public SessionDatabase Owner => database;

        [AllowNull]
        public override string ConnectionString { get; set; } = string.Empty;

        public override string Database => string.Empty;

        public override string DataSource => string.Empty;

        public override string ServerVersion => string.Empty;

        public override ConnectionState State => _state;

        public override void Open() => _state = ConnectionState.Open;

        public override void Close() => _state = ConnectionState.Closed;

        public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

        public void Commit()
        {
            if (!database.CommitsNothing)
            {
                database._committed = new Dictionary<int, NodeRecord>(Work);
            }
        }

        protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new Transaction(this);

        protected override DbCommand CreateDbCommand() => new Command(this);
    }

    private sealed class Transaction(Connection connection) : DbTransaction
    {
        private readonly Dictionary<int, NodeRecord> _before = new(connection.Work);
        private bool _ended;

        public override IsolationLevel IsolationLevel => IsolationLevel.ReadCommitted;

        protected override DbConnection DbConnection => connection;

        public override void Commit()
        {
            _ended = true;
            connection.Commit();
        }

        public override void Rollback()
        {
            _ended = true;
            connection.Work = _before;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && !_ended)
            {
                Rollback();
            }

            base.Dispose(disposing);
        }
    }

    private sealed class Command(Connection connection) : DbCommand
    {
        [AllowNull]
        public override string CommandText { get; set; } = string.Empty;

        public override int CommandTimeout { get; set; }

        public override CommandType CommandType { get; set; }

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get; set; }

        protected override DbParameterCollection DbParameterCollection => throw new NotSupportedException();

        protected override DbTransaction? DbTransaction { get; set; }

        public override void Cancel()
        {
        }

        public override int ExecuteNonQuery()
        {
            connection.Owner.Writes.Add(CommandText);
            return connection.Owner.Failures.Count > 0 ? throw connection.Owner.Failures.Dequeue() : Write(connection.Work, CommandText);
        }

        public override object? ExecuteScalar() => Count(connection.Work, CommandText);

        public override void Prepare()
        {
        }

        protected override DbParameter CreateDbParameter() => throw new NotSupportedException();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Rows(connection.Work).CreateDataReader();
    }
}
