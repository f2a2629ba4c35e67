using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MySqlConnector;

namespace OrderIds.Tests.Databases;

/// <summary>A throw-away MariaDB server on a free port of 127.0.0.1; it is removed with the fixture.</summary>
public sealed class MariaDbServer : IAsyncLifetime
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(2);

    private string _folder = string.Empty;
    private int _port;
    private Process? _server;
    private string[] _settings = [];

    public async Task InitializeAsync()
    {
        if (Requirement.MariaDbServer is null)
        {
            return;
        }

        _folder = Directory.CreateTempSubdirectory("order-id-mariadb-").FullName;
        Directory.CreateDirectory(Temporary);
        await Command.RunAsync(
            _folder, "mariadb-install-db", "--no-defaults", "--user=" + Environment.UserName, "--datadir=" + Data, "--tmpdir=" + Temporary,
            "--auth-root-authentication-method=normal", "--skip-test-db");
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            _port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        await StartAsync();
        await ExecuteAsync(
            "CREATE DATABASE shop; CREATE USER clerk@'%' IDENTIFIED BY ''; GRANT ALL ON shop.* TO clerk@'%'", database: null);
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await KillAsync();
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>
    /// Returns the connection string of a user without privileges over the server, for whom it executes <c>init_connect</c>.
    /// </summary>
    public string ConnectionString(bool useAffectedRows = false, bool pooling = true) =>
        Builder("clerk", "shop", useAffectedRows, pooling).ConnectionString;

    /// <summary>Executes statements as the administrator.</summary>
    public async Task ExecuteAsync(string sql, string? database = "shop")
    {
        await using var connection = new MySqlConnection(
            Builder("root", database, useAffectedRows: false, pooling: false).ConnectionString);
        await connection.OpenAsync();
        await using var command = new MySqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Kills the server with SIGKILL, and starts it again with the settings that it had.</summary>
    public Task CrashAndRecoverAsync() => RestartAsync(_settings);

    /// <summary>Kills the server with SIGKILL, and starts it again with settings of the command line.</summary>
    public async Task RestartAsync(params string[] settings)
    {
        _settings = settings;
        await KillAsync();
        await StartAsync();
    }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>A server that starts deletes all temporary tables of this folder, so two servers never share one.</summary>
    private string Temporary => Path.Combine(_folder, "tmp");

    private MySqlConnectionStringBuilder Builder(string user, string? database, bool useAffectedRows, bool pooling) => new()
    {
        Server = "127.0.0.1",
        Port = (uint)_port,
        UserID = user,
        Database = database ?? string.Empty,
        UseAffectedRows = useAffectedRows,
        Pooling = pooling,
        MaximumPoolSize = 80,
        AllowUserVariables = true,

        // Other tests may keep the processors busy for longer than the default of 15 seconds.
        ConnectionTimeout = (uint)StartTimeout.TotalSeconds,
        DefaultCommandTimeout = (uint)StartTimeout.TotalSeconds,
    };

    private async Task StartAsync()
    {
        var start = new ProcessStartInfo(Requirement.MariaDbServer!)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "--no-defaults", "--user=" + Environment.UserName, "--datadir=" + Data, "--tmpdir=" + Temporary,
                "--bind-address=127.0.0.1",
                "--socket=" + Path.Combine(_folder, "socket"),
                "--max-connections=200", string.Create(CultureInfo.InvariantCulture, $"--port={_port}"),
            },
        };
        Array.ForEach(_settings, start.ArgumentList.Add);
        _server = Process.Start(start) ?? throw new InvalidOperationException("mariadbd did not start.");
        var log = new List<string>();
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _server.OutputDataReceived += Read;
        _server.ErrorDataReceived += Read;
        _server.BeginOutputReadLine();
        _server.BeginErrorReadLine();
        _ = _server.WaitForExitAsync()
            .ContinueWith(_ => ready.TrySetException(new InvalidOperationException("mariadbd ended: " + Log())), TaskScheduler.Default);
        await ready.Task.WaitAsync(StartTimeout);

        void Read(object sender, DataReceivedEventArgs line)
        {
            lock (log)
            {
                log.Add(line.Data ?? string.Empty);
            }

            if (line.Data?.Contains("ready for connections", StringComparison.Ordinal) == true)
            {
                ready.TrySetResult();
            }
        }

        string Log()
        {
            lock (log)
            {
                return string.Join('\n', log);
            }
        }
    }

    private async Task KillAsync()
    {
        _server!.Kill();
        await _server.WaitForExitAsync();
        _server.Dispose();
    }
}
