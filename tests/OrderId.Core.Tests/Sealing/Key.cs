namespace OrderIds.Tests.Sealing;

/// <summary>A key of AES-128, AES-192 or AES-256, and the slot it is in, as a property draws them.</summary>
public readonly record struct Key(byte[] Bytes, int Slot)
{
    public override string ToString() => $"{Convert.ToHexString(Bytes)} in slot {Slot}";
}
