namespace OrderIds.SampleShop;

/// <summary>Represents a mail to a customer. The sample stores mails instead of sending them.</summary>
public sealed class Mail
{
    /// <summary>
    /// Gets the ID of the milestone, such as a delivery, that the mail is about. It is the primary key, so that there is at most one mail
    /// for a milestone.
    /// </summary>
    public required Guid Id { get; init; }

    public required OrderId OrderId { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Html { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
