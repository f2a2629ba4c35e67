using System.Text.Json;

namespace OrderIds.SampleShop;

/// <summary>Stores orders in files, one for each, while the database is not available.</summary>
/// <remarks>The files contain names and addresses. The folder belongs to one instance of the shop.</remarks>
public sealed class WaitingOrders
{
    private const string Extension = ".order.json";

    private readonly DirectoryInfo _folder;

    public WaitingOrders(string folder)
    {
        _folder = new DirectoryInfo(folder);
        _folder.Create();
    }

    public int Count => Files().Length;

    public PlacedOrder? Find(Guid attempt) => Read(PathOf(attempt));

    /// <summary>Writes an order to disk. When the method returns, the order survives a crash.</summary>
    public async Task KeepAsync(PlacedOrder order, CancellationToken cancellationToken)
    {
        string path = PathOf(order.Attempt), unfinished = path + ".part";
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            await JsonSerializer.SerializeAsync(file, order, cancellationToken: cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Passes each order to <paramref name="store"/>, oldest first, and deletes its file if that succeeds.</summary>
    public async Task<int> EmptyAsync(Func<PlacedOrder, Task> store)
    {
        int taken = 0;
        foreach (string path in Files())
        {
            if (Read(path) is { } order)
            {
                await store(order);
                File.Delete(path);
                taken++;
            }
        }

        return taken;
    }

    private static PlacedOrder? Read(string path) =>
        File.Exists(path) ? JsonSerializer.Deserialize<PlacedOrder>(File.ReadAllBytes(path)) : null;

    private string PathOf(Guid attempt) => Path.Combine(_folder.FullName, attempt.ToString("N") + Extension);

    private string[] Files() => [.. _folder.GetFiles("*" + Extension).OrderBy(file => file.LastWriteTimeUtc).Select(file => file.FullName)];
}
