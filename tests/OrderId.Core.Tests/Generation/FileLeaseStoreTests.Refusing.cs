using System.Text;

namespace OrderIds.Tests.Generation;

/// <content>Files that are not what the store wrote here last.</content>
public sealed partial class FileLeaseStoreTests
{
    [Fact]
    public async Task Acquire_Damaged_SaysSoAndLeavesTheFile()
    {
        byte[] intact = await Written();

        await RequireRefused([]);
        await RequireRefused(intact.AsSpan(0, intact.Length - 1).ToArray());
        await RequireRefused([.. "x"u8, .. intact.AsSpan(1)]);
        await RequireRefused(Encoding.ASCII.GetBytes("sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n"));
        WriteWithSum("other-leases 1\nhost x\n");
        await RequireRefused(File.ReadAllBytes(_path));
    }

    [Fact]
    public async Task Acquire_AnyByteChanged_IsRefused()
    {
        byte[] intact = await Written();
        for (int position = 0; position < intact.Length; position++)
        {
            // Every bit, or one of each byte at the small size.
            for (int bit = TestSize.Of(position % 8, 0); bit < 8; bit += TestSize.Of(8, 1))
            {
                byte[] damaged = [.. intact];
                damaged[position] ^= (byte)(1 << bit);
                await RequireRefused(damaged);
            }
        }
    }

    [Fact]
    public async Task Acquire_CutAtAnyByte_IsRefused()
    {
        byte[] intact = await Written();
        for (int length = 0; length < intact.Length; length++)
        {
            await RequireRefused(intact.AsSpan(0, length).ToArray());

            // A block that was never written reads as zeros.
            await RequireRefused([.. intact.AsSpan(0, length), .. new byte[intact.Length - length]]);
        }

        await RequireRefused([.. intact, .. intact]);
    }

    [Fact]
    public async Task Acquire_FileDeleted_IsRefusedWithTheWayOut()
    {
        await Written();
        File.Delete(_path);

        var exception = await Assert.ThrowsAsync<OrderIdLeaseDamagedException>(() => Acquire(new FileLeaseStore(_path)));

        Assert.Equal(
            $"The lease file is missing, although it was in use before: {_path}. No lease is granted. "
            + "Set Floor to a time after the latest time in any issued ID; "
            + "then restore the file from a backup, or delete the file and its .lock file.",
            exception.Message);
        Assert.False(File.Exists(_path));
    }

    [Fact]
    public async Task Acquire_FileOfAnotherHost_IsRefused()
    {
        await Acquire(new FileLeaseStore(_path) { HostIdentity = "there" });

        var exception = await Assert.ThrowsAsync<OrderIdLeaseForeignException>(
            () => Acquire(new FileLeaseStore(_path) { HostIdentity = "here" }));

        Assert.StartsWith(
            $"The lease file belongs to another host: {_path}.", exception.Message, StringComparison.Ordinal);
        await Acquire(new FileLeaseStore(_path) { HostIdentity = "there" });
    }

    [Fact]
    public async Task Acquire_FileOfANewerVersion_IsRefused()
    {
        string text = Encoding.ASCII.GetString(await Written())
            .Replace("order-id-leases 1\n", "order-id-leases 2\n", StringComparison.Ordinal);
        WriteWithSum(text[..text.IndexOf("sha256", StringComparison.Ordinal)]);

        var exception = await Assert.ThrowsAsync<OrderIdLeaseDamagedException>(() => Acquire(new FileLeaseStore(_path)));

        Assert.Equal(
            $"Expected a lease file of version 1, but found version 2: {_path}. It was not changed. "
            + "Use the version of OrderId.Core that wrote it, or a newer one.",
            exception.Message);
    }

    [Fact]
    public async Task Acquire_FolderMissing_SaysSo()
    {
        var exception = await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(
            () => Acquire(new FileLeaseStore(Path.Combine(_folder, "missing", "leases"))));

        Assert.IsType<DirectoryNotFoundException>(exception.InnerException);
    }

    [Theory]
    [InlineData("node x 5 1")]
    [InlineData("node 8192 5 1")]
    [InlineData("node -1 5 1")]
    [InlineData("node 0 2199023255553 1")]
    [InlineData("node 0 5 0")]
    [InlineData("node 0 5")]
    [InlineData("node 0 5 1 1")]
    [InlineData("nose 0 5 1")]
    [InlineData("")]
    [InlineData("node 1 5 1\nnode 1 5 1")]
    public async Task Acquire_EditedByHandWithAnHonestChecksum_IsRefused(string lines)
    {
        string text = Encoding.ASCII.GetString(await Written());
        string head = text[..text.IndexOf("node ", StringComparison.Ordinal)];
        WriteWithSum(head + lines + "\n");

        await Assert.ThrowsAsync<OrderIdLeaseDamagedException>(() => Acquire(new FileLeaseStore(_path)));

        // The same with lines as this library writes them.
        WriteWithSum(head + "node 1 5 1\nnode 2 5 1\n");
        Assert.Equal(1, (await Acquire(new FileLeaseStore(_path))).Node);
    }

    [Fact]
    public async Task Acquire_CutShortByHandWithAnHonestChecksum_IsRefused()
    {
        string text = Encoding.ASCII.GetString(await Written());
        string[] lines = text[..text.IndexOf("sha256", StringComparison.Ordinal)].Split('\n')[..^1];
        for (int count = 1; count <= lines.Length; count++)
        {
            WriteWithSum(string.Join('\n', lines[..count]));

            await Assert.ThrowsAsync<OrderIdLeaseDamagedException>(() => Acquire(new FileLeaseStore(_path)));
        }

        WriteWithSum(lines[0] + "\n");
        await Assert.ThrowsAsync<OrderIdLeaseDamagedException>(() => Acquire(new FileLeaseStore(_path)));
    }

    private void WriteWithSum(string text)
    {
        string sum = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.ASCII.GetBytes(text))).ToLowerInvariant();
        File.WriteAllText(_path, text + "sha256 " + sum + "\n");
    }

    private async Task RequireRefused(byte[] bytes)
    {
        File.WriteAllBytes(_path, bytes);
        await Assert.ThrowsAsync<OrderIdLeaseDamagedException>(() => Acquire(new FileLeaseStore(_path)));
        Assert.Equal(bytes, File.ReadAllBytes(_path));
    }
}
