namespace OrderIds.Tests;

/// <summary>Finds what the machine may lack. In CI nothing is skipped: a test whose programs are missing fails there.</summary>
internal static class Requirement
{
    private static readonly string[] PostgresFolders = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).OrderDescending().ToArray()
        : [];

    /// <summary>Gets the folder of <c>initdb</c> and <c>pg_ctl</c>, or null.</summary>
    public static string? PostgresFolder { get; } =
        PostgresFolders.Concat(PathFolders)
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));

    /// <summary>Gets why tests of PostgreSQL are skipped, or null.</summary>
    public static string? WhyNoPostgres => PostgresFolder is null && !InCi ? "Needs PostgreSQL: apt-get install postgresql." : null;

    /// <summary>Gets the path of MariaDB's server, or null. It needs the program that makes its data as well.</summary>
    public static string? MariaDbServer { get; } = HasProgram("mariadb-install-db")
        ? PathFolders.Append("/usr/sbin").Select(folder => Path.Combine(folder, "mariadbd")).FirstOrDefault(File.Exists)
        : null;

    /// <summary>Gets why tests of MariaDB are skipped, or null.</summary>
    public static string? WhyNoMariaDb => MariaDbServer is null && !InCi ? "Needs MariaDB: apt-get install mariadb-server." : null;

    /// <summary>Gets the path of PgBouncer, or null.</summary>
    public static string? PgBouncer { get; } =
        PathFolders.Append("/usr/sbin").Select(folder => Path.Combine(folder, "pgbouncer")).FirstOrDefault(File.Exists);

    /// <summary>Gets why tests of PostgreSQL behind PgBouncer are skipped, or null.</summary>
    public static string? WhyNoPgBouncer =>
        WhyNoPostgres ?? (PgBouncer is null && !InCi ? "Needs PgBouncer: apt-get install pgbouncer." : null);

    private static string[] PathFolders => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);

    public static bool InCi => Environment.GetEnvironmentVariable("CI") == "true";

    public static bool HasProgram(string name) => PathFolders.Any(folder => File.Exists(Path.Combine(folder, name)));
}
