using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace OrderIds.Tests.Databases;

/// <summary>A throw-away PostgreSQL cluster on a free port of 127.0.0.1; it is removed with the fixture.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const int MostStarts = 120;

    private string _folder = string.Empty;

    /// <summary>Gets the port on 127.0.0.1.</summary>
    public int Port { get; private set; }

    public string ConnectionString =>
        $"Host=127.0.0.1;Port={Port};Username=postgres;Database=postgres;Pooling=true;Maximum Pool Size=80;Timeout=120;Command Timeout=120";

    public NpgsqlDataSource DataSource { get; private set; } = null!;

    private string Data => Path.Combine(_folder, "data");

    private static bool IsRoot => Environment.UserName == "root";

    public async Task InitializeAsync()
    {
        if (Requirement.PostgresFolder is null)
        {
            return;
        }

        _folder = Directory.CreateTempSubdirectory("order-id-postgres-").FullName;
        if (IsRoot)
        {
            await Command.RunAsync("/", "chown", "postgres", _folder);
        }

        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        await AsPostgresAsync("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "--no-sync");
        await StartAsync();
        DataSource = NpgsqlDataSource.Create(ConnectionString);
    }

    public async Task DisposeAsync()
    {
        if (_folder.Length == 0)
        {
            return;
        }

        await DataSource.DisposeAsync();
        await AsPostgresAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Kills the server with SIGKILL, and starts it again.</summary>
    public async Task CrashAndRecoverAsync()
    {
        string[] lines = await File.ReadAllLinesAsync(Path.Combine(Data, "postmaster.pid"));
        using (var postmaster = Process.GetProcessById(int.Parse(lines[0], CultureInfo.InvariantCulture)))
        {
            postmaster.Kill();
            await postmaster.WaitForExitAsync();
        }

        // Its children end when they see that it is gone. Until then the server refuses to start.
        for (int start = 1; ; start++)
        {
            try
            {
                await StartAsync();
                return;
            }
            catch (InvalidOperationException) when (start < MostStarts)
            {
                await Task.Delay(TimeSpan.FromSeconds(0.25));
            }
        }
    }

    // No socket in a folder: its path would have to be short and free of spaces.
    private Task<string> StartAsync() => AsPostgresAsync(
        "pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"),
        "-o",
        string.Create(
            CultureInfo.InvariantCulture, $"-p {Port} -c listen_addresses=127.0.0.1 -c max_connections=200 -c unix_socket_directories="),
        "start");

    /// <summary>Runs a program of the server, which refuses to run as root.</summary>
    private Task<string> AsPostgresAsync(string program, params string[] arguments)
    {
        string path = Path.Combine(Requirement.PostgresFolder!, program);
        return IsRoot
            ? Command.RunAsync(_folder, "runuser", ["-u", "postgres", "--", path, .. arguments])
            : Command.RunAsync(_folder, path, arguments);
    }
}
