using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace OrderIds.Tests.Databases;

/// <summary>A connection pooler in transaction mode before a PostgreSQL server, on a free port of 127.0.0.1.</summary>
internal sealed class PgBouncer : IAsyncDisposable
{
    private readonly string _folder;
    private readonly Process _process;

    private PgBouncer(string folder, int port, Process process)
    {
        _folder = folder;
        _process = process;
        Port = port;
    }

    public int Port { get; }

    public static async Task<PgBouncer> StartAsync(int serverPort)
    {
        string folder = Directory.CreateTempSubdirectory("order-id-pgbouncer-").FullName;
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        string settings = Path.Combine(folder, "pgbouncer.ini");
        await File.WriteAllTextAsync(settings, string.Create(CultureInfo.InvariantCulture, $"""
            [databases]
            * = host=127.0.0.1 port={serverPort} user=postgres
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {port}
            unix_socket_dir =
            auth_type = any
            pool_mode = transaction
            default_pool_size = 20
            server_login_retry = 1

            """));
        bool isRoot = Environment.UserName == "root";
        if (isRoot)
        {
            await Command.RunAsync("/", "chown", "-R", "postgres", folder);
        }

        string[] command = isRoot
            ? ["runuser", "-u", "postgres", "--", Requirement.PgBouncer!, settings]
            : [Requirement.PgBouncer!, settings];
        Process process = Process.Start(
            new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder, RedirectStandardError = true })
            ?? throw new InvalidOperationException("PgBouncer did not start.");
        string? line = string.Empty;
        while (!line.Contains("process up", StringComparison.Ordinal))
        {
            line = await process.StandardError.ReadLineAsync() ?? throw new InvalidOperationException("PgBouncer ended: " + line);
        }

        _ = process.StandardError.ReadToEndAsync();
        return new PgBouncer(folder, port, process);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
