using System.Security.Cryptography;
using System.Text;

namespace OrderIds.Fuzzing.Targets;

/// <summary>Lease files: two grants that do not overlap, or a refusal that leaves the file as it is.</summary>
/// <remarks>Each input is tried as it is, and with the checksum that a fuzzer cannot guess.</remarks>
internal static class LeaseFileTarget
{
    private static readonly DateTimeOffset Now = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMilliseconds(40_000_000_000);

    private static readonly ScratchFile Scratch = new("leases");
    private static readonly FileLeaseStore Store = new(Scratch.Path) { HostIdentity = "example", AllowUnsafeFileSystem = true };

    public static void Run(byte[] input)
    {
        Try(input);
        Try([.. input, .. Encoding.ASCII.GetBytes($"sha256 {Convert.ToHexStringLower(SHA256.HashData(input))}\n")]);
    }

    private static void Try(byte[] file)
    {
        Scratch.Write(file);
        try
        {
            OrderIdLease first = Store.AcquireAsync(new OrderIdLeaseRequest(Now, TimeSpan.FromMinutes(1))).AsTask().GetAwaiter()
                .GetResult();
            OrderIdLease second = Store.AcquireAsync(new OrderIdLeaseRequest(Now, TimeSpan.FromMinutes(1))).AsTask().GetAwaiter()
                .GetResult();
            Law.Holds(first.Node != second.Node || first.Until <= second.From, "Grants do not overlap.");
        }
        catch (Exception exception)
            when (exception is OrderIdLeaseDamagedException or OrderIdLeaseForeignException or OrderIdLeaseExhaustedException)
        {
            Law.Holds(
                exception is OrderIdLeaseExhaustedException || Scratch.Read().AsSpan()
                    .SequenceEqual(file), "A file that is refused stays as it is.");
        }
    }
}
