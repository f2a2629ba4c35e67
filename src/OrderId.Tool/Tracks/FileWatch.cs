namespace OrderIds.Tool.Tracks;

/// <summary>Waits until files change.</summary>
internal sealed class FileWatch(string[] files)
{
    /// <summary>The interval at which the files are checked. The notifications of operating systems do not work on every disk.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private (long Length, DateTime Written)[] _seen = Look(files);

    /// <summary>Waits until the length or the modification time of a file differs from the previous call.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            (long, DateTime)[] now = Look(files);
            if (!now.SequenceEqual(_seen))
            {
                _seen = now;
                return;
            }
        }
    }

    private static (long, DateTime)[] Look(string[] files) => Array.ConvertAll(files, static file =>
    {
        var info = new FileInfo(file);
        return info.Exists ? (info.Length, info.LastWriteTimeUtc) : (-1, default);
    });
}
