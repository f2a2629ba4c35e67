namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>A folder for the files of one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("order-id-ef-").FullName;

    public string ConnectionString => $"Data Source={System.IO.Path.Combine(Path, "shop.db")};Pooling=False";

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
