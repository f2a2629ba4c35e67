using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace OrderIds.Tests.Databases;

/// <summary>
/// A connection whose statements a test may interfere with: it is given each text, also <c>COMMIT</c> with the statement that is committed,
/// and what executes it, and answers with a number of rows.
/// </summary>
internal sealed class FaultyConnection(DbConnection inner, Func<string, Func<int>, int> interfere) : DbConnection
{
    private string _last = string.Empty;

    [AllowNull]
    public override string ConnectionString
    {
        get => inner.ConnectionString;
        set => inner.ConnectionString = value;
    }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    public override void Close() => inner.Close();

    public override void Open() => inner.Open();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        new FaultyTransaction(this, inner.BeginTransaction(isolationLevel));

    protected override DbCommand CreateDbCommand() => new FaultyCommand(inner.CreateCommand(), Interfere);

    private int Interfere(string sql, Func<int> execute)
    {
        _last = sql;
        return interfere(sql, execute);
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }

    private sealed class FaultyTransaction(FaultyConnection connection, DbTransaction inner) : DbTransaction
    {
        public DbTransaction Inner => inner;

        public override IsolationLevel IsolationLevel => inner.IsolationLevel;

        protected override DbConnection DbConnection => connection;

        public override void Commit() => connection.Interfere("COMMIT " + connection._last, () =>
        {
            inner.Commit();
            return 0;
        });

        public override void Rollback() => inner.Rollback();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }

    private sealed class FaultyCommand(DbCommand inner, Func<string, Func<int>, int> interfere) : DbCommand
    {
        [AllowNull]
        public override string CommandText
        {
            get => inner.CommandText;
            set => inner.CommandText = value;
        }

        public override int CommandTimeout
        {
            get => inner.CommandTimeout;
            set => inner.CommandTimeout = value;
        }

        public override CommandType CommandType { get; set; } = CommandType.Text;

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get; set; }

        protected override DbParameterCollection DbParameterCollection => inner.Parameters;

        protected override DbTransaction? DbTransaction
        {
            get => inner.Transaction;
            set => inner.Transaction = ((FaultyTransaction?)value)?.Inner;
        }

        public override void Cancel() => inner.Cancel();

        public override int ExecuteNonQuery() => interfere(CommandText, inner.ExecuteNonQuery);

        public override object? ExecuteScalar() => inner.ExecuteScalar();

        public override void Prepare() => inner.Prepare();

        protected override DbParameter CreateDbParameter() => inner.CreateParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => inner.ExecuteReader(behavior);

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
