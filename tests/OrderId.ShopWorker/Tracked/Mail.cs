namespace OrderIds.Tests.Shops;

/// <summary>A mail to a customer, as the mail server would have sent it.</summary>
public sealed class Mail
{
    public long Id { get; set; }

    public required string Parcel { get; init; }

    public required string Key { get; init; }

    public required bool IsRetraction { get; init; }
}
